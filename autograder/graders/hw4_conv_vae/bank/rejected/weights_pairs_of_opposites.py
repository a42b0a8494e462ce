"""Takes every second z opposite to the one before.

hint: Does one z tell you where the next one is?
fails: e.many
"""

import math

import torch
from torch.nn import functional


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    log_w = []
    for k in range(samples):
        epsilon = -epsilon if k % 2 else torch.randn_like(mu)
        z = mu + (logvar / 2).exp() * epsilon
        log_p = -functional.binary_cross_entropy(vae.decoder(z), x, reduction="none")
        log_ratio = 0.5 * (epsilon**2 + logvar - z**2).sum(1)
        log_w.append(log_p.sum((1, 2, 3)) + log_ratio)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
