"""Encoder, decoder and sampling layer as modules; the class by a table; loss by logits."""

import math

import torch
from torch import nn
from torch.nn import functional


class Sampling(nn.Module):
    def forward(self, mu, logvar):
        epsilon = torch.normal(mean=0.0, std=1.0, size=logvar.shape)
        return torch.addcmul(mu, epsilon, torch.exp(logvar / 2))


class Encoder(nn.Module):
    def __init__(self, pixels, latents, classes):
        super().__init__()
        self.flatten = nn.Flatten()
        self.table = nn.Embedding(classes, 80)
        self.hidden = nn.Linear(pixels, 80)
        self.heads = nn.ModuleDict({"mu": nn.Linear(80, latents), "logvar": nn.Linear(80, latents)})

    def forward(self, x, y):
        h = self.hidden(self.flatten(x)) + self.table(y.argmax(dim=-1))
        h = functional.relu(h)
        return self.heads["mu"](h), self.heads["logvar"](h)


class Decoder(nn.Module):
    def __init__(self, latents, classes, shape):
        super().__init__()
        self.table = nn.Embedding(classes, latents)
        self.layers = nn.Sequential(
            nn.Linear(2 * latents, 80),
            nn.PReLU(),
            nn.Linear(80, math.prod(shape)),
            nn.Sigmoid(),
            nn.Unflatten(1, shape),
        )

    def forward(self, z, y):
        return self.layers(torch.cat([z, self.table(y.argmax(dim=-1))], dim=-1))


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        self.enc = Encoder(math.prod(input_shape), latent_dim, num_classes)
        self.dec = Decoder(latent_dim, num_classes, input_shape)
        self.sampling = Sampling()

    def encode(self, x, y):
        return self.enc(x, y)

    def decode(self, z, y):
        return self.dec(z, y)

    def reparametrize(self, mu, logvar):
        return self.sampling(mu, logvar)

    def forward(self, x, y):
        mu, logvar = self.enc(x, y)
        z = self.sampling(mu, logvar)
        return self.dec(z, y), mu, logvar, z


def loss_fn(x, x_hat, mu, logvar):
    logits = torch.log(x_hat.clamp_min(1e-7)) - torch.log1p(-x_hat.clamp_max(1 - 1e-7))
    bce = functional.binary_cross_entropy_with_logits(logits, x, reduction="none")
    kl = -0.5 * (1 + logvar - mu.pow(2) - logvar.exp())
    return bce.flatten(1).sum(-1).mean() + kl.sum(-1).mean()
