"""Multiplies the noise with the variance.

hint: What is exp(logvar): σ or σ²? What is ε to be multiplied with?
fails: a3 a3.shape
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + logvar.exp() * torch.randn_like(mu)
