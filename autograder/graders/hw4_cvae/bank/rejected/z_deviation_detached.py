"""Cuts the deviation off from the gradient.

hint: How does the encoder learn how wide q(z | x) should be?
fails: b.gradient
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + (logvar / 2).exp().detach() * torch.randn_like(mu)
