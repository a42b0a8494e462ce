"""Multiplies the noise by the variance.

hint: Of which of σ and σ² is the noise a multiple?
fails: b b.shape
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + logvar.exp() * torch.randn_like(mu)
