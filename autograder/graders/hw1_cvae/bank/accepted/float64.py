"""Noise and loss in double precision."""

import torch


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        noise = torch.randn(mu.shape, dtype=torch.float64)
        return mu.double() + torch.exp(0.5 * logvar.double()) * noise

    def decode(self, z, c):
        return self.decoder(torch.cat([z.float(), c.float()], dim=1))

    @staticmethod
    def loss_function(recon, x, mu, logvar):
        x, p, mu, logvar = x.double(), recon.double(), mu.double(), logvar.double()
        p = p.clamp(1e-9, 1 - 1e-9)
        bce = -(x * p.log() + (1 - x) * (1 - p).log()).sum()
        return (bce + 0.5 * (mu.pow(2) + logvar.exp() - logvar - 1).sum()) / x.shape[0]
