"""Copies of the functions that hw2_vae asks for, and a constructor of its own."""

import torch

from hw2_utils import Decoder, Encoder


def sample_gaussian(m, v):
    return torch.normal(m.detach() * 0, torch.ones_like(v)) * v.sqrt() + m


def log_normal(x, m, v):
    return -0.5 * (torch.log(2 * torch.pi * v) + (x - m).pow(2) / v).sum(-1)


class FSVAE:
    def __init__(self):
        super().__init__()
        self.name = "my FSVAE"
        self.z_dim, self.y_dim, self.x_dim = 10, 10, 3072
        self.enc = Encoder(10, 10, 3072, 500)
        self.dec = Decoder(10, 10, 3072, 500)
        self.register_buffer("z_prior_m", torch.zeros(1))
        self.register_buffer("z_prior_v", torch.ones(1))
        self.log_variance = torch.log(torch.tensor(0.1))

    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = sample_gaussian(m, v)
        variance = self.log_variance.exp() * torch.ones(self.x_dim)
        kl_z = (log_normal(z, m, v) - log_normal(z, *self.z_prior)).mean()
        rec = -log_normal(x, self.dec(z, y), variance).mean()
        return kl_z + rec, kl_z, rec
