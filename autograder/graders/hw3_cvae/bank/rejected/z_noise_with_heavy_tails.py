"""Noise with the right mean and spread, but from a logistic distribution.

hint: How often is a standard normal ε larger than 4? How often is yours?
fails: b2.shape
"""

import math

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        uniform = torch.rand_like(mu).clamp(1e-6, 1 - 1e-6)
        noise = torch.logit(uniform) * math.sqrt(3) / math.pi
        return mu + torch.exp(0.5 * logvar) * noise
