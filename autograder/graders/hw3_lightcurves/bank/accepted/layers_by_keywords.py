"""Layers as functions of their own weights, whose arguments are named."""

import torch
from torch import nn
from torch.nn import functional


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        self.encoder = self.layers(input_dim + cond_dim, hidden, 2 * latent_dim)
        self.decoder = self.layers(latent_dim + cond_dim, hidden, input_dim)

    @staticmethod
    def layers(inputs, hidden, outputs):
        widths = [inputs, hidden, hidden, outputs]
        weights = [torch.randn(n, m) / m**0.5 for m, n in zip(widths, widths[1:], strict=False)]
        return nn.ParameterList([part for w in weights for part in (w, torch.zeros(len(w)))])

    def run(self, weights, values, p):
        h = torch.cat((values, torch.stack([p] * self.cond_dim, dim=1)), dim=1)
        for i in range(0, len(weights), 2):
            h = functional.linear(bias=weights[i + 1], weight=weights[i], input=h)
            h = h if i + 2 == len(weights) else h.relu()
        return h

    def forward(self, x, p):
        mu, logvar = self.run(self.encoder, x, p).chunk(2, dim=1)
        z = mu + (logvar / 2).exp() * torch.randn_like(mu)
        return self.run(self.decoder, z, p), mu, logvar, z

    def decode(self, z, p):
        return self.run(self.decoder, z, p)

    def sample(self, p):
        return self.decode(torch.randn(len(p), self.latent_dim), p)
