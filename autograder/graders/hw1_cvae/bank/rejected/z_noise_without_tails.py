"""Noise that is never beyond 2.5.

hint: How far from its mean may a normal random number be?
fails: a3.shape
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        noise = torch.randn_like(mu).clamp(-2.5, 2.5)
        return mu + torch.exp(0.5 * logvar) * noise
