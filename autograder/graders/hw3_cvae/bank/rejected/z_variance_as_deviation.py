"""Multiplies the noise with the variance.

hint: What is exp(logvar): σ or σ²? What is ε to be multiplied with?
fails: b2 b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + logvar.exp() * torch.randn_like(mu)
