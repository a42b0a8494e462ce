"""Noise and loss in double precision."""

import torch


class CVAE:
    def reparametrize(self, mu, logvar):
        noise = torch.randn(mu.shape, dtype=torch.float64)
        return mu.double() + torch.exp(0.5 * logvar.double()) * noise

    def decode(self, z, y):
        x_hat = self.decoder(torch.cat([z.float(), y.float()], dim=1))
        return x_hat.reshape(len(z), *self.input_shape)


def loss_fn(x, x_hat, mu, logvar):
    x, p, mu, logvar = x.double(), x_hat.double(), mu.double(), logvar.double()
    p = p.clamp(1e-9, 1 - 1e-9)
    bce = -(x * p.log() + (1 - x) * (1 - p).log()).sum()
    return (bce + 0.5 * (mu.pow(2) + logvar.exp() - logvar - 1).sum()) / x.shape[0]
