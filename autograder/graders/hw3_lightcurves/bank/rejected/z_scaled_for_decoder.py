"""Gives the decoder twice the z that it returns.

hint: Is what the decoder gets the z that you return, or what you have made of it?
fails: a2.z
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(2 * z, p), mu, logvar, z
