"""Keeps log σ² between −4 and 4.

hint: Which spread has your sample where logvar is −10? Where it is 10?
fails: b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + torch.exp(0.5 * logvar.clamp(-4, 4)) * torch.randn_like(mu)
