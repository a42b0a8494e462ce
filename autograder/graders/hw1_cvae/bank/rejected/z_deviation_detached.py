"""Gradients reach μ alone.

hint: How does z change with logvar, at the same noise? Does a gradient get there?
fails: a3.gradient
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + torch.exp(0.5 * logvar).detach() * torch.randn_like(mu)
