"""Puts the model in training mode and leaves it there.

hint: In which mode is the model after your function?
fails: e.inputs
"""

import math

import torch
from torch.nn import functional


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    vae.train()
    mu, logvar = vae.encoder(x)
    log_w = []
    for _ in range(samples):
        z = vae.reparameterize(mu, logvar)
        x_hat = vae.decoder(z)
        log_p = -functional.binary_cross_entropy(x_hat, x, reduction="none").sum((1, 2, 3))
        log_prior = -0.5 * (z**2 + math.log(2 * math.pi)).sum(1)
        log_q = -0.5 * ((z - mu) ** 2 / logvar.exp() + logvar + math.log(2 * math.pi)).sum(1)
        log_w.append(log_p + log_prior - log_q)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
