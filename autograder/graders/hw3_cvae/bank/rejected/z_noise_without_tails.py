"""Noise that is never beyond 2.5.

hint: How far from its mean may a normal random number be?
fails: b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        noise = torch.randn_like(mu).clamp(-2.5, 2.5)
        return mu + torch.exp(0.5 * logvar) * noise
