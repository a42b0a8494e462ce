"""Dense layers by einsum, in a dictionary of parameters; each network is one list of names."""

import math

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        sizes = {
            "curve": (hidden, input_dim + cond_dim),
            "posterior": (2 * latent_dim, hidden),
            "latent": (hidden, latent_dim + cond_dim),
            "magnification": (input_dim, hidden),
        }
        self.weights = nn.ParameterDict(
            {name: torch.randn(size) / math.sqrt(size[1]) for name, size in sizes.items()}
        )
        self.biases = nn.ParameterDict({name: torch.zeros(o) for name, (o, _) in sizes.items()})

    def layer(self, name, value):
        return torch.einsum("oi,bi->bo", self.weights[name], value) + self.biases[name]

    def encode(self, x, p):
        h = torch.relu(self.layer("curve", torch.cat([x, self.condition(p)], dim=1)))
        return self.layer("posterior", h).unflatten(1, (2, self.latent_dim)).unbind(1)

    def decode(self, z, p):
        h = torch.relu(self.layer("latent", torch.cat([z, self.condition(p)], dim=1)))
        return self.layer("magnification", h)
