"""Drops the axis of latents where there is only one.

hint: Which shapes have your results if there is one latent dimension?
fails: a2.sizes
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = (part.squeeze(-1) for part in self.encode(x, p))
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z.reshape(len(x), -1), p), mu, logvar, z
