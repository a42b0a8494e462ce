"""Guards the logarithms of the loss with a small number."""

import torch


def loss_fn(x, x_hat, mu, logvar):
    log_p = torch.log(x_hat + 1e-7)
    log_not_p = torch.log(1 - x_hat + 1e-7)
    bce = -torch.sum(x * log_p + (1 - x) * log_not_p)
    kl = -0.5 * torch.sum(1 + logvar - mu.square() - torch.exp(logvar))
    return bce.div(x.size(0)) + kl.div(x.size(0))
