"""Multiplies the noise with the logarithm of the variance.

hint: How do you get σ from log σ²? May σ be negative?
fails: a3 a3.shape
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + logvar * torch.randn_like(mu)
