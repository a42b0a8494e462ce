"""Draws zeros and ones with the probabilities.

hint: Are the probabilities asked, or pixels drawn with them?
fails: d d.independence
"""

import torch


class VAE:
    def sample(self, count):
        return torch.bernoulli(self.decoder(torch.randn(count, self.zdim)))
