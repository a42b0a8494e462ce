"""Noise between 0 and 1.

hint: Which distribution does torch.rand_like draw from, and which one is ε to have?
fails: a3 a3.shape
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + torch.exp(0.5 * logvar) * torch.rand_like(mu)
