"""Switches gradients off, and leaves them off.

hint: After a call of sample, can the model still be trained?
fails: e.eval
"""

import torch


class CVAE:
    def sample(self, c):
        torch.set_grad_enabled(False)
        return self.decoder(torch.randn(len(c), self.zdim), c)
