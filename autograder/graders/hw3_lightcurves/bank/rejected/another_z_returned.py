"""Draws a second z to return it.

hint: How many z do you draw in one call? Which of them is decoded?
fails: a2.z
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        std = torch.exp(0.5 * logvar)
        x_hat = self.decode(mu + std * torch.randn_like(mu), p)
        return x_hat, mu, logvar, mu + std * torch.randn_like(mu)
