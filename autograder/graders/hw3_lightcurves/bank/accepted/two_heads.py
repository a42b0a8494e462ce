"""One hidden layer, tanh, a layer each for μ and log σ², and p in front."""

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        self.hidden = nn.Linear(cond_dim + input_dim, hidden)
        self.mean, self.log_variance = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(cond_dim + latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, input_dim)
        )

    def encode(self, x, p):
        h = torch.tanh(self.hidden(torch.cat([self.condition(p), x], dim=-1)))
        return self.mean(h), self.log_variance(h)

    def decode(self, z, p):
        return self.decoder(torch.cat([self.condition(p), z], dim=-1))
