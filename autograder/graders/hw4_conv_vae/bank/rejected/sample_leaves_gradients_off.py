"""Switches gradients off, and leaves them off.

hint: After a call of sample, can the model still be trained?
fails: d.eval
"""

import torch


class VAE:
    def sample(self, count):
        torch.set_grad_enabled(False)
        return self.decoder(torch.randn(count, self.zdim))
