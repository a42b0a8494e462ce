"""A function for the energy E = −f, and log Z on its side; einsum."""

import math

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [2, 128, 128, 128, 1]
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in zip(sizes, sizes[1:]))
        self.register_parameter("log_Z", nn.Parameter(torch.tensor(1.0)))

    def energy(self, x):
        for linear in self.linears[:-1]:
            x = linear(x)
            x = torch.where(x > 0, x, 0.2 * x)
        return -self.linears[-1](x)

    def forward(self, x):
        return -self.energy(x).reshape(len(x))


def nce_loss(model, x, y, sigma_r):
    u = torch.stack([x, y])  # (2, N, 2)
    log_q = torch.einsum("knd,knd->kn", u, u) / (-2 * sigma_r**2)
    log_q = log_q - math.log(2 * math.pi * sigma_r**2)
    f = torch.stack([model(x).reshape(-1), model(y).reshape(-1)])
    logit = (f - model.log_Z - log_q) * torch.tensor([[-1.0], [1.0]])
    return torch.logaddexp(logit, torch.zeros(())).mean(dim=1).sum()
