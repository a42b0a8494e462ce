"""PyTorch's mean squared error, times the number of times."""

import torch
from torch.nn import functional


def loss_fn(x, x_hat, mu, logvar):
    rec = functional.mse_loss(x_hat, x) * x.shape[1]
    kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp()) / x.shape[0]
    return rec + kl
