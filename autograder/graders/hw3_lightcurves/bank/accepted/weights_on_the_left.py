"""Columns instead of rows: weights times transposed inputs."""

import torch
from torch import nn


class Columns(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.W = nn.Parameter(nn.init.xavier_uniform_(torch.empty(outputs, inputs)))
        self.b = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, columns):
        return self.W @ columns + self.b


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.latent_dim, self.cond_dim = latent_dim, cond_dim
        self.encoder = nn.Sequential(
            Columns(input_dim + cond_dim, hidden), nn.Tanh(), Columns(hidden, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            Columns(latent_dim + cond_dim, hidden), nn.Tanh(), Columns(hidden, input_dim)
        )

    def condition(self, p):
        return torch.tile(p, (self.cond_dim, 1)).T

    def encode(self, x, p):
        h = self.encoder(torch.cat([x, self.condition(p)], dim=1).T)  # (2 Z, B)
        return h[: self.latent_dim].T, h[self.latent_dim :].T

    def decode(self, z, p):
        return self.decoder(torch.cat([z, self.condition(p)], dim=1).T).T
