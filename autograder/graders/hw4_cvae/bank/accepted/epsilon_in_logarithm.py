"""Guards the logarithms of the loss with a small number."""

import torch


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    log_p = torch.log(x_hat + 1e-7)
    log_not_p = torch.log(1 - x_hat + 1e-7)
    bce = -torch.sum(x * log_p + (1 - x) * log_not_p) / x.size(0)
    kld = -0.5 * torch.sum(1 + logvar - mu.square() - torch.exp(logvar)) / x.size(0)
    return torch.add(bce, kld, alpha=kl_weight), bce, kld
