"""Three hidden layers, LeakyReLU, and noise that is drawn with the prior."""

import torch
from torch import nn


def network(inputs, outputs, hidden):
    layers = []
    for width in (inputs, hidden, hidden):
        layers += [nn.Linear(width, hidden), nn.LeakyReLU(0.1)]
    return nn.Sequential(*layers, nn.Linear(hidden, outputs))


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.latent_dim, self.cond_dim = latent_dim, cond_dim
        self.encoder = network(input_dim + cond_dim, 2 * latent_dim, hidden)
        self.decoder = network(latent_dim + cond_dim, input_dim, hidden)

    def condition(self, p):
        return torch.outer(p, torch.ones(self.cond_dim))

    def prior(self, rows):
        return torch.empty(rows, self.latent_dim).normal_()

    def forward(self, x, p):
        mu, logvar = self.encode(x, p)
        z = torch.addcmul(mu, logvar.div(2).exp(), self.prior(len(x)))
        return self.decode(z, p), mu, logvar, z

    def sample(self, p):
        return self.decode(self.prior(len(p)), p)
