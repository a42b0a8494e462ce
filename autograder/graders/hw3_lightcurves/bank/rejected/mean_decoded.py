"""Gives the decoder μ instead of z.

hint: Of which z is x_hat the decoder's curve?
fails: a2.z a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(mu, p), mu, logvar, z
