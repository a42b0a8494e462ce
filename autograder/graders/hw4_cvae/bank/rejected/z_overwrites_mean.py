"""Adds the noise to mu in place.

hint: Is mu still the mean when loss_function gets it?
fails: b.inputs
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        z = mu + (logvar / 2).exp() * torch.randn_like(mu)
        mu.data.copy_(z.detach())
        return z
