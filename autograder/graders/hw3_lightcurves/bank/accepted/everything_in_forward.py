"""No methods of its own besides those that are asked; p repeated by repeat."""

import torch
from torch import nn
from torch.nn import functional


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.z, self.c = latent_dim, cond_dim
        self.e1, self.e2 = nn.Linear(input_dim + cond_dim, hidden), nn.Linear(hidden, hidden)
        self.e3, self.e4 = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.d1, self.d2 = nn.Linear(latent_dim + cond_dim, hidden), nn.Linear(hidden, hidden)
        self.d3 = nn.Linear(hidden, input_dim)

    def forward(self, x, p):
        h = functional.elu(self.e1(torch.cat((x, p.view(-1, 1).repeat(1, self.c)), 1)))
        h = functional.elu(self.e2(h))
        mu, logvar = self.e3(h), self.e4(h)
        std = torch.sqrt(torch.exp(logvar))
        z = torch.normal(0.0, 1.0, mu.shape).mul(std).add(mu)
        return [self.decode(z, p), mu, logvar, z]

    def decode(self, z, p):
        h = functional.elu(self.d1(torch.cat((z, p.view(-1, 1).repeat(1, self.c)), 1)))
        return self.d3(functional.elu(self.d2(h)))

    def sample(self, p):
        with torch.no_grad():
            return self.decode(torch.randn((p.shape[0], self.z)), p)
