"""Multiplies the noise with the logarithm of the variance.

hint: How do you get σ from log σ²? May σ be negative?
fails: b2 b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + logvar * torch.randn_like(mu)
