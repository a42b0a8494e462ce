"""Adds 0.01 to the standard deviation.

hint: Which spread has your sample where logvar is −10? May it be as small as that?
fails: b2.shape
"""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return mu + (torch.exp(0.5 * logvar) + 0.01) * torch.randn_like(mu)
