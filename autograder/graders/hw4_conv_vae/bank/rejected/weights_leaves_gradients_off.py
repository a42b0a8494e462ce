"""Switches gradients off, and leaves them off.

hint: After a call of log_likelihood, can the model still be trained?
fails: e.inputs
"""

import math

import torch
from torch.nn import functional


def log_likelihood(vae, x, samples=100):
    torch.set_grad_enabled(False)
    mu, logvar = vae.encoder(x)
    log_w = []
    for _ in range(samples):
        z = mu + (logvar / 2).exp() * torch.randn_like(mu)
        x_hat = vae.decoder(z)
        log_p = -functional.binary_cross_entropy(x_hat, x, reduction="none").sum((1, 2, 3))
        log_prior = -0.5 * (z**2 + math.log(2 * math.pi)).sum(1)
        log_q = -0.5 * ((z - mu) ** 2 / logvar.exp() + logvar + math.log(2 * math.pi)).sum(1)
        log_w.append(log_p + log_prior - log_q)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
