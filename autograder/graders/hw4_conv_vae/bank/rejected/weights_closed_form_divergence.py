"""Puts the closed form of the divergence in the place of log q − log p.

hint: Is the divergence the same for every z_k? Is the ratio of the densities?
fails: e e.exact
"""

import math

import torch
from torch.nn import functional


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    log_w = []
    for _ in range(samples):
        epsilon = torch.randn_like(mu)
        z = mu + (logvar / 2).exp() * epsilon
        x_hat = vae.decoder(z)
        log_p = -functional.binary_cross_entropy(x_hat, x, reduction="none").sum((1, 2, 3))
        kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(1)
        log_w.append(log_p - kld)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
