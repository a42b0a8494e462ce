"""Draws from a generator that the constructor makes, by methods with self."""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.generator = torch.Generator()
        self.generator.seed()
        self.encoder = nn.Sequential(
            nn.Linear(n_in + n_classes, n_hid), nn.Tanh(), nn.Linear(n_hid, 2 * z_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(z_dim + n_classes, n_hid), nn.Tanh(), nn.Linear(n_hid, n_in), nn.Sigmoid()
        )

    def noise(self, *shape):
        return torch.randn(*shape, generator=self.generator)

    def reparameterize(self, mu, logvar):
        return torch.addcmul(mu, (logvar / 2).exp(), self.noise(*mu.shape))

    @torch.no_grad()
    def sample_class(self, label, n):
        c = (torch.arange(self.n_classes) == label).float().repeat(n, 1)
        return self.decode(self.noise(n, self.z_dim), c)
