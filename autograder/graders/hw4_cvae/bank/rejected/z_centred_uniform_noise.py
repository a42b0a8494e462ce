"""Draws uniform noise of mean 0 and variance 1.

hint: Mean and variance are right. Which distribution has ε?
fails: b.shape
"""

import math

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        noise = math.sqrt(12) * (torch.rand_like(mu) - 0.5)
        return mu + (logvar / 2).exp() * noise
