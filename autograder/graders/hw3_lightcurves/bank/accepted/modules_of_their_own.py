"""Encoder and decoder as modules with p in every layer; a residual; the loss curve by curve."""

import torch
from torch import nn
from torch.distributions import Independent, Normal
from torch.func import vmap
from torch.nn import functional


class Conditional(nn.Module):
    def __init__(self, inputs, outputs, copies, activation=None):
        super().__init__()
        self.linear = nn.Linear(inputs + copies, outputs)
        self.activation = activation or nn.Identity()

    def forward(self, h, condition):
        return self.activation(self.linear(torch.cat([h, condition], dim=-1)))


class Network(nn.Module):
    def __init__(self, inputs, outputs, copies, hidden):
        super().__init__()
        self.copies = copies
        self.first = Conditional(inputs, hidden, copies, nn.SiLU())
        self.second = Conditional(hidden, hidden, copies, nn.SiLU())
        self.last = Conditional(hidden, outputs, copies)

    def forward(self, value, p):
        condition = torch.stack([p] * self.copies, dim=1)
        h = self.first(value, condition)
        h = h + self.second(h, condition)
        return self.last(h, condition)


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.latent_dim = latent_dim
        self.encoder = Network(input_dim, 2 * latent_dim, cond_dim, hidden)
        self.decoder = Network(latent_dim, input_dim, cond_dim, hidden)
        self.prior = Independent(Normal(torch.zeros(latent_dim), torch.ones(latent_dim)), 1)
        self.last_z = None

    def posterior(self, x, p):
        mu, logvar = torch.chunk(self.encoder(x, p), chunks=2, dim=-1)
        return Independent(Normal(mu, torch.exp(logvar * 0.5)), 1), logvar

    def forward(self, x, p):
        q, logvar = self.posterior(x, p)
        self.last_z = z = q.rsample()
        return self.decode(z, p), q.mean, logvar, z

    def decode(self, z, p):
        return self.decoder(z, p)

    def sample(self, p):
        return self.decode(self.prior.rsample(p.shape), p)

    del encode, condition  # noqa: F821


def loss_of_one(x, x_hat, mu, logvar):
    kl = 0.5 * (mu @ mu + logvar.exp().sum() - logvar.sum() - mu.numel())
    return functional.mse_loss(x_hat, x, reduction="sum") + kl


def loss_fn(x, x_hat, mu, logvar):
    return vmap(loss_of_one)(x, x_hat, mu, logvar).mean()
