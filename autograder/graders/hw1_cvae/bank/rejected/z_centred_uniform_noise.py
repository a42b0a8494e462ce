"""Noise with the right mean and spread, but from a uniform distribution.

hint: How often is a standard normal ε larger than 2? How often is yours?
fails: a3.shape
"""

import math

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        noise = math.sqrt(12) * (torch.rand_like(mu) - 0.5)
        return mu + torch.exp(0.5 * logvar) * noise
