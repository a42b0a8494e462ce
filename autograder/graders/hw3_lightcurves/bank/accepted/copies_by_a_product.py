"""p times a row of ones by a matrix product; noise and sizes through small functions."""

import torch


def copies(p, count):
    return p.unsqueeze(dim=1) @ torch.ones(1, count)


def noise_like(value):
    return torch.normal(torch.zeros_like(value), torch.ones_like(value))


class CVAE:
    def condition(self, p):
        return copies(p, self.cond_dim)

    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = noise_like(mu) * torch.exp(logvar / 2) + mu
        x_hat = self.decode(z, p)
        return x_hat, mu, logvar, z

    def sample(self, p):
        z = noise_like(torch.zeros(p.numel(), self.latent_dim))
        return self.decode(z, p)


def kl(mu, logvar):
    return -0.5 * (1 + logvar - mu.square() - logvar.exp()).sum(dim=-1)


def squared_error(x, x_hat):
    return (x_hat - x).pow(2).sum(dim=-1)


def loss_fn(x, x_hat, mu, logvar):
    return torch.mean(kl(mu, logvar) + squared_error(x, x_hat))
