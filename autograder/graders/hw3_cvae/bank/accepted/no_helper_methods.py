"""Everything is written in `forward` and `sample`; `encode` and `decode` are left out."""

import math

import torch
from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        size = math.prod(input_shape)
        self.body = nn.Sequential(nn.Linear(size + num_classes, 100), nn.Tanh())
        self.head_mu = nn.Linear(100, latent_dim)
        self.head_logvar = nn.Linear(100, latent_dim)
        self.hidden = nn.Linear(latent_dim + num_classes, 100)
        self.out = nn.Linear(100, size)

    def forward(self, x, y):
        h = self.body(torch.cat((y, x.view(len(x), -1)), 1))
        mu, logvar = self.head_mu(h), self.head_logvar(h)
        z = mu + torch.randn_like(logvar) * logvar.mul(0.5).exp()
        x_hat = torch.sigmoid(self.out(torch.tanh(self.hidden(torch.cat((y, z), 1)))))
        return x_hat.view_as(x), mu, logvar, z

    def sample(self, y):
        z = torch.randn(y.size(0), self.latent_dim)
        images = torch.sigmoid(self.out(torch.tanh(self.hidden(torch.cat((y, z), 1)))))
        return images.view(-1, *self.input_shape)

    del encode, decode  # noqa: F821
