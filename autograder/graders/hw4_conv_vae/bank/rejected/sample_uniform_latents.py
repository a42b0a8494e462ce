"""Draws z uniformly from 0 to 1.

hint: What is the prior of z?
fails: d
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(torch.rand(count, self.zdim))
