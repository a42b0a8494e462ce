"""Computes losses and weights in double precision; results are not turned back."""

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        noise = torch.randn(mu.shape, dtype=torch.float64)
        return mu.double() + torch.exp(0.5 * logvar.double()) * noise


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    x_hat, x, mu, logvar = x_hat.double(), x.double(), mu.double(), logvar.double()
    p = x_hat.clamp(1e-10, 1 - 1e-10)
    bce = -(x * p.log() + (1 - x) * (1 - p).log()).sum() / len(x)
    kld = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp()) / len(x)
    return bce + kl_weight * kld, bce, kld


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    mu, logvar = vae.encoder(x)
    log_w = torch.empty(samples, len(x), dtype=torch.float64)
    for k in range(samples):
        epsilon = torch.randn_like(mu)
        z = mu + torch.exp(logvar / 2) * epsilon
        x_hat = vae.decoder(z).double()
        p = torch.where(x == 1, x_hat, 1 - x_hat).flatten(1)
        log_ratio = 0.5 * (epsilon.double() ** 2 + logvar - z.double() ** 2).sum(1)
        log_w[k] = p.log().sum(1) + log_ratio
    largest = log_w.max(dim=0).values
    return largest + (log_w - largest).exp().mean(dim=0).log()
