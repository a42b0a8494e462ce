"""A tower each for μ and log σ², which alternate in one tensor, and gates in the decoder."""

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        inputs, latents = input_dim + cond_dim, latent_dim + cond_dim
        self.towers = nn.ModuleList([nn.Linear(inputs, hidden), nn.Linear(inputs, hidden)])
        self.heads = nn.ModuleList([nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)])
        self.units, self.gates = nn.Linear(latents, hidden), nn.Linear(latents, hidden)
        self.last = nn.Linear(hidden, input_dim, bias=False)

    def encode(self, x, p):
        inputs = torch.cat([x, self.condition(p)], dim=1)
        parts = zip(self.towers, self.heads, strict=True)
        both = torch.stack([head(tower(inputs).relu()) for tower, head in parts], dim=-1)
        return both[..., 0], both[..., 1]

    def decode(self, z, p):
        inputs = torch.cat([z, self.condition(p)], dim=1)
        return self.last(self.units(inputs).tanh() * self.gates(inputs).sigmoid())
