"""Adds 0.01 to the deviation.

hint: Which spread has your z where the encoder is nearly certain?
fails: b.shape
"""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        return mu + ((logvar / 2).exp() + 0.01) * torch.randn_like(mu)
