"""Puts the model in eval mode and leaves it there.

hint: In which mode is the model after your function?
fails: d.eval
"""

import torch


class VAE:
    def sample(self, count):
        self.eval()
        return self.decoder(torch.randn(count, self.zdim))
