"""Gives the decoder a z in which the noise carries no gradient, and returns another.

hint: By which of μ and σ does the gradient of the squared error reach the encoder?
fails: a2.gradient
"""

import torch


class CVAE:
    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        noise = torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(mu + noise.detach(), p), mu, logvar, mu + noise
