"""Sums of everything, divided by the batch."""

import torch
from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    total = functional.mse_loss(x_hat, x, reduction="sum")
    total += -0.5 * (1 + logvar - mu**2 - torch.exp(logvar)).sum()
    return total / len(x)
