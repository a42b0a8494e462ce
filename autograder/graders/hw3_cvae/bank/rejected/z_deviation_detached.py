"""Gradients reach μ alone.

hint: How does z change with logvar, at the same noise? Does a gradient get there?
fails: b2.gradient
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + torch.exp(0.5 * logvar).detach() * torch.randn_like(mu)
