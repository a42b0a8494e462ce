"""Leaves the mean out.

hint: Around which point are your samples scattered?
fails: a3 a3.shape a3.gradient
"""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return torch.exp(0.5 * logvar) * torch.randn_like(mu)
