"""Draws the noise into one tensor and changes it in place; everything in `forward`."""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        return torch.empty_like(mu).normal_().mul_((logvar / 2).exp()).add_(mu)

    def forward(self, x, y):
        mu, logvar = self.encode(x, y)
        z = torch.empty_like(mu).normal_()
        z.mul_((logvar / 2).exp()).add_(mu)
        return self.decode(z, y), mu, logvar, z
