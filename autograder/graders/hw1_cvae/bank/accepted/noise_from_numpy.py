"""Noise from NumPy's own generator, which no seed of ours can repeat."""

import numpy as np
import torch

GENERATOR = np.random.default_rng()


def normal(*shape):
    return torch.from_numpy(GENERATOR.standard_normal(shape)).float()


class CVAE:
    @staticmethod
    def reparameterize(mu, logvar):
        return mu + (logvar / 2).exp() * normal(*mu.shape).to(mu)

    def sample_class(self, label, n):
        return self.decode(normal(n, self.z_dim), torch.eye(self.n_classes)[[label] * n])
