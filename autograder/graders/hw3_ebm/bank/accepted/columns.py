"""f, log Z and the logits as columns throughout."""

import math

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2, 128), nn.Linear(128, 128), nn.Linear(128, 128)])
        self.last = nn.Linear(128, 1)
        self.log_Z = nn.Parameter(torch.tensor([[1.0]]))

    def forward(self, x):
        for layer in self.layers:
            x = nn.functional.leaky_relu(layer(x), 0.2)
        return self.last(x)


def nce_loss(model, x, y, sigma_r):
    def logit(u):
        squares = (u**2).sum(1, keepdim=True)  # (N, 1)
        log_q = -0.5 * squares / sigma_r**2 - math.log(2 * math.pi) - 2 * math.log(sigma_r)
        return model(u) - model.log_Z - log_q  # (N, 1)

    terms = nn.functional.softplus(-logit(x)) + nn.functional.softplus(logit(y))
    return terms.mean()
