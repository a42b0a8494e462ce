"""Noise and loss in double precision."""

import torch


class CVAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        noise = torch.randn(mu.shape, dtype=torch.float64)
        return mu.double() + torch.exp(0.5 * logvar.double()) * noise


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    x, p, mu, logvar = x.double(), x_hat.double(), mu.double(), logvar.double()
    p = p.clamp(1e-9, 1 - 1e-9)
    bce = -(x * p.log() + (1 - x) * (1 - p).log()).sum() / len(x)
    kld = 0.5 * (mu.pow(2) + logvar.exp() - logvar - 1).sum() / len(x)
    return bce + kl_weight * kld, bce, kld
