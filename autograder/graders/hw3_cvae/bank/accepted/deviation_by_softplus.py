"""The encoder gives the standard deviation; its logarithm is taken for the answer alone."""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, y):
        mu, s = self.encoder(torch.cat([x.flatten(1), y], dim=1)).chunk(2, dim=1)
        return mu, functional.softplus(s) + 1e-4

    def forward(self, x, y):
        mu, std = self.encode(x, y)
        z = mu + std * torch.randn_like(std)
        return self.decode(z, y), mu, 2 * torch.log(std), z
