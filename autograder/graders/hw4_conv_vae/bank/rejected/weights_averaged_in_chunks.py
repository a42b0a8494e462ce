"""Averages the estimates of chunks of 50 samples.

hint: Is the mean of several logarithms the logarithm of the mean?
fails: e.many
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
        log_prior = -0.5 * (z**2 + math.log(2 * math.pi)).sum(1)
        log_q = -0.5 * (epsilon**2 + logvar + math.log(2 * math.pi)).sum(1)
        log_w.append(log_p + log_prior - log_q)
    parts = torch.stack(log_w).split(50)
    return torch.stack([p.logsumexp(0) - math.log(len(p)) for p in parts]).mean(0)
