"""A network for each class, of whose results the one-hot class picks; hidden state kept."""

import math

import torch
from torch import nn
from torch.distributions import Independent, Normal, kl_divergence


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        self.register_buffer("zeros", torch.zeros(latent_dim))
        pixels = math.prod(input_shape)
        self.body, self.back = nn.Linear(pixels, 64), nn.Linear(latent_dim, 64)
        self.heads = nn.ModuleList([nn.Linear(64, 2 * latent_dim) for _ in range(num_classes)])
        self.images = nn.ModuleList([nn.Linear(64, pixels) for _ in range(num_classes)])
        self.last_q = None

    @property
    def prior(self):
        return Independent(Normal(self.zeros, torch.ones_like(self.zeros)), 1)

    def encode(self, x, y):
        h = torch.tanh(self.body(x.flatten(1)))
        results = torch.stack([head(h) for head in self.heads], dim=1)  # (B, C, 2 Z)
        mu, logvar = (y[:, :, None] * results).sum(dim=1).split(self.latent_dim, dim=-1)
        return mu, logvar

    def decode(self, z, y):
        h = torch.tanh(self.back(z))
        results = torch.stack([image(h) for image in self.images], dim=1)  # (B, C, D)
        return torch.einsum("bc,bcd->bd", y, results).sigmoid().view(-1, *self.input_shape)

    def reparametrize(self, mu, logvar):
        self.last_q = Independent(Normal(mu, (0.5 * logvar).exp()), 1)
        return self.last_q.rsample()

    def sample(self, y):
        return self.decode(self.prior.sample((y.shape[0],)), y)

    def images_for(self, labels):
        labels = torch.as_tensor(labels)
        y = torch.zeros(labels.numel(), self.num_classes).scatter_(1, labels.view(-1, 1), 1.0)
        return self.sample(y).detach()


def loss_fn(x, x_hat, mu, logvar):
    one = torch.ones_like(mu)
    q, prior = Normal(mu, torch.sqrt(logvar.exp())), Normal(0 * one, one)
    p = torch.clamp(x_hat, 1e-6, 1 - 1e-6)
    log_p = torch.xlogy(x, p) + torch.xlogy(1 - x, 1 - p)
    return (kl_divergence(q, prior).sum() - log_p.sum()) / x.size(0)
