"""Takes log p(x | z) as bce of the loss, which is the mean over the batch.

hint: For which image is the number that loss_function returns?
fails: e e.noise
"""

import math

import torch


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    log_w = []
    for _ in range(samples):
        epsilon = torch.randn_like(mu)
        z = mu + (logvar / 2).exp() * epsilon
        x_hat = vae.decoder(z)
        log_p = -loss_function(x_hat, x, mu, logvar)[1]
        log_prior = -0.5 * (z**2 + math.log(2 * math.pi)).sum(1)
        log_q = -0.5 * (epsilon**2 + logvar + math.log(2 * math.pi)).sum(1)
        log_w.append(log_p + log_prior - log_q)
    return torch.stack(log_w).logsumexp(0) - math.log(samples)
