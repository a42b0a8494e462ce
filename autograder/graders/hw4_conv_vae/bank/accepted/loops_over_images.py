"""One image after the other, with numbers of Python."""

import math

import torch
from torch.nn import functional


class VAE:
    def reparameterize(self, mu, logvar):
        if self.training:
            return torch.stack(
                [
                    torch.normal(0.0, 1.0, m.shape) * (v / 2).exp() + m
                    for m, v in zip(mu, logvar, strict=True)
                ]
            )
        return mu * 1

    def sample(self, count):
        one = [self.decoder(torch.empty(1, self.zdim).normal_()) for _ in range(count)]
        return torch.cat(one, dim=0)


def loss_function(x_hat, x, mu, logvar, kl_weight=1):
    batch = x.shape[0]
    bce = kld = 0
    for b in range(batch):
        bce = bce + functional.binary_cross_entropy(x_hat[b], x[b], reduction="sum") / batch
        kld = kld + 0.5 * (mu[b] ** 2 + logvar[b].exp() - logvar[b] - 1).sum() / batch
    return bce + kld * kl_weight, bce, kld


@torch.no_grad()
def log_likelihood(vae, x, samples=100):
    results = []
    for image in x:
        mu, logvar = vae.encoder(image[None])
        z = torch.randn(samples, mu.shape[1]) * torch.exp(0.5 * logvar) + mu
        images = image.expand(samples, 1, 28, 28)
        log_p = -functional.binary_cross_entropy(vae.decoder(z), images, reduction="none")
        normal = torch.distributions.Normal
        log_prior = normal(0.0, 1.0).log_prob(z).sum(1)
        log_q = normal(mu, torch.exp(0.5 * logvar)).log_prob(z).sum(1)
        log_w = log_p.sum(dim=(1, 2, 3)) + log_prior - log_q
        results.append(torch.logsumexp(log_w, 0).item() - math.log(samples))
    return torch.tensor(results)
