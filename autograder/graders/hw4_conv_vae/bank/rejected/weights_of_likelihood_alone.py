"""Averages p(x | z) over z drawn from q.

hint: From which distribution would z have to come, if p(x | z) alone is averaged?
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
        log_w.append(log_p)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
