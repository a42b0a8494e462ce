"""Sums as einsum, images as rows of 784 pixels."""

import math

import torch


def log_bernoulli(x, p):
    x, p = x.reshape(-1, 784), p.reshape(-1, 784)
    log_p, log_1_p = p.clamp_min(1e-30).log(), (1 - p).clamp_min(1e-30).log()
    return torch.einsum("bd,bd->b", x, log_p) + torch.einsum("bd,bd->b", 1 - x, log_1_p)


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    bce = -log_bernoulli(x, x_hat).mean()
    squares = torch.einsum("bi,bi->b", mu, mu)
    kld = (0.5 * (squares + torch.einsum("bi->b", logvar.exp() - logvar) - mu.shape[1])).mean()
    return bce + kl_weight * kld, bce, kld


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = (part.repeat(samples, 1) for part in vae.encoder(x))  # (K · B, Z)
    z = mu + logvar.mul(0.5).exp() * torch.randn(mu.shape)
    log_p = log_bernoulli(x.repeat(samples, 1, 1, 1), vae.decoder(z))
    log_prior = -0.5 * torch.einsum("bi,bi->b", z, z)  # but for a constant
    log_q = -0.5 * ((z - mu) ** 2 / logvar.exp() + logvar).sum(1)  # but for the same
    log_w = (log_p + log_prior - log_q).view(samples, len(x))
    return log_w.logsumexp(0) - math.log(samples)
