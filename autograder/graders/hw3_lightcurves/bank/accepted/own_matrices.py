"""Layers of its own making, with weights (inputs, outputs)."""

import torch
from torch import nn


class Dense(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs) / inputs**0.5)
        self.bias = nn.Parameter(torch.zeros(outputs))

    def forward(self, x):
        return x @ self.weight + self.bias


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.latent_dim, self.cond_dim = latent_dim, cond_dim
        self.encoder = nn.Sequential(
            Dense(input_dim + cond_dim, hidden), nn.GELU(), Dense(hidden, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            Dense(latent_dim + cond_dim, hidden), nn.GELU(), Dense(hidden, input_dim)
        )
