"""In-place arithmetic on what is its own, and small shifts of probabilities."""

import math

import torch


class VAE:
    def reparameterize(self, mu, logvar):
        if not self.training:
            return mu
        std = torch.exp(logvar / 2)
        return torch.randn_like(std).mul_(std).add_(mu)


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    eps = 1e-5
    terms = x * torch.log(x_hat + eps)
    terms = terms.add_((1 - x) * torch.log(1 - x_hat + eps))
    bce = -terms.sum([1, 2, 3]).mean(0)
    var = logvar.exp()
    kld = (mu**2 + var - logvar).sub_(1).mul_(0.5).sum(1).mean(0)
    return (bce + kl_weight * kld).reshape(1), bce.reshape(1), kld.reshape(1)


def log_likelihood(vae, x, samples=100):
    with torch.no_grad():
        mu, logvar = vae.encoder(x)
        log_w = torch.zeros(samples, len(x))
        for row in log_w:
            z = torch.randn_like(mu).mul_((logvar / 2).exp()).add_(mu)
            x_hat = vae.decoder(z)
            log_p = x * (x_hat + 1e-5).log() + (1 - x) * (1 - x_hat + 1e-5).log()
            row += log_p.sum((1, 2, 3))
            row -= 0.5 * z.square().sum(1)
            row += 0.5 * ((z - mu) ** 2 * torch.exp(-logvar) + logvar).sum(1)
        return log_w.logsumexp(0).sub_(math.log(samples))
