"""Leaves the mean out.

hint: Around which point are your samples scattered?
fails: b2 b2.shape b2.gradient
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return torch.exp(0.5 * logvar) * torch.randn_like(mu)
