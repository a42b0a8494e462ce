"""Keeps the layers of the decoder in a Python list.

hint: Does model.parameters() have the weights of all your layers?
fails: a1.layers
"""

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        self.encoder = nn.Sequential(
            nn.Linear(input_dim + cond_dim, hidden), nn.ReLU(), nn.Linear(hidden, 2 * latent_dim)
        )
        sizes = latent_dim + cond_dim, hidden, hidden, input_dim
        self.layers = [nn.Linear(*pair) for pair in zip(sizes, sizes[1:], strict=False)]

    def decode(self, z, p):
        h = torch.cat([z, self.condition(p)], dim=1)
        for layer in self.layers[:-1]:
            h = layer(h).relu()
        return self.layers[-1](h)
