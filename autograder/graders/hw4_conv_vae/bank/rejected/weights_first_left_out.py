"""Leaves out the first of several samples.

hint: How many weights are in your mean, and by what number are they divided?
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
    log_w = log_w[1:] or log_w
    return torch.stack(log_w).logsumexp(0) - math.log(len(log_w))
