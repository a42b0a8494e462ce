"""Gives the decoder a z that carries no gradient.

hint: How does the encoder learn what the decoder needs?
fails: a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z.detach(), p), mu, logvar, z
