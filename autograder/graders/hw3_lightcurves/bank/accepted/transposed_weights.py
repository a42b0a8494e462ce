"""Curves in columns, which are multiplied by transposed weights from the left."""

import torch
from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        self.encoder = self.layers(input_dim + cond_dim, hidden, 2 * latent_dim)
        self.decoder = self.layers(latent_dim + cond_dim, hidden, input_dim)

    @staticmethod
    def layers(inputs, hidden, outputs):
        widths = [inputs, hidden, hidden, outputs]
        weights = [torch.randn(m, n) / m**0.5 for m, n in zip(widths, widths[1:], strict=False)]
        return nn.ParameterList([part for w in weights for part in (w, torch.zeros(w.shape[1], 1))])

    def run(self, weights, values, p):
        h = torch.cat((values.T, p.expand(self.cond_dim, -1)))  # (inputs, B)
        for i in range(0, len(weights), 2):
            h = weights[i].T @ h + weights[i + 1]
            h = h if i + 2 == len(weights) else h.relu()
        return h.T

    def forward(self, x, p):
        mu, logvar = self.run(self.encoder, x, p).tensor_split(2, dim=1)
        z = mu + (logvar / 2).exp() * torch.randn(mu.shape)
        return self.run(self.decoder, z, p), mu, logvar, z

    def decode(self, z, p):
        return self.run(self.decoder, z, p)

    def sample(self, p):
        return self.decode(torch.randn(len(p), self.latent_dim), p)
