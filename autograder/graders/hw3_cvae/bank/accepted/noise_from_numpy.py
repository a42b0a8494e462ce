"""Noise from NumPy's own generator, which no seed of ours can repeat."""

import numpy as np
import torch

GENERATOR = np.random.default_rng()


class CVAE:
    def reparametrize(self, mu, logvar):
        noise = torch.from_numpy(GENERATOR.standard_normal(tuple(mu.shape)))
        return mu + (logvar / 2).exp() * noise.to(mu)

    def sample(self, y):
        z = torch.from_numpy(GENERATOR.standard_normal((len(y), self.latent_dim)))
        return self.decode(z.float(), y)
