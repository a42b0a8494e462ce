"""Keeps the samples of an image next to each other, and a column of results."""

import math

import torch
from torch.nn import functional


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    mu, logvar = (part.repeat_interleave(samples, dim=0) for part in (mu, logvar))
    std = torch.exp(logvar / 2)
    z = torch.normal(mu, std)
    images = x.repeat_interleave(samples, dim=0)
    bce = functional.binary_cross_entropy(vae.decoder(z), images, reduction="none")
    log_w = -bce.flatten(1).sum(1, keepdim=True)
    log_w = log_w - 0.5 * (z**2).sum(1, keepdim=True)
    log_w = log_w + (0.5 * ((z - mu) / std) ** 2 + std.log()).sum(1, keepdim=True)
    log_w = log_w.reshape(len(x), samples)
    return torch.logsumexp(log_w - math.log(samples), dim=1, keepdim=True)
