"""Draws z with a standard deviation of 2.

hint: What is the variance of the prior?
fails: d
"""

import torch


class VAE:
    def sample(self, count):
        return self.decoder(2 * torch.randn(count, self.zdim))
