"""Draws z from the prior and averages p(x | z): right, but of hardly any use.

hint: Eq. 2 has another proposal than Eq. 11. Which of them hits z that matter?
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
        z = epsilon
        x_hat = vae.decoder(z)
        log_p = -functional.binary_cross_entropy(x_hat, x, reduction="none").sum((1, 2, 3))
        log_w.append(log_p)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
