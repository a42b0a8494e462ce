"""Draws with a function through which no gradient flows.

hint: How does the gradient reach mu and logvar through normal() or sample()? Read on about rsample.
fails: b.gradient
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return torch.distributions.Normal(mu, (logvar / 2).exp()).sample()
