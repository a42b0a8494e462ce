"""`reparameterize` as a method, and the loss as one; the class by its own name."""

import torch
from torch.nn import functional


class CVAE:
    def reparameterize(self, mu, logvar):
        return mu + torch.randn(mu.shape) * torch.exp(logvar).sqrt()

    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        return self.decode(self.reparameterize(mu, logvar), c), mu, logvar

    def loss_function(*args):
        recon, x, mu, logvar = args[-4:]
        bce = functional.binary_cross_entropy(recon, x, reduction="sum")
        return (bce - 0.5 * torch.sum(1 + logvar - mu**2 - logvar.exp())) / len(x)
