"""Noise from NumPy's own generator, which no seed of ours can repeat."""

import numpy as np
import torch

GENERATOR = np.random.default_rng()


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        noise = torch.from_numpy(GENERATOR.standard_normal(tuple(mu.shape)))
        return mu + sigma_square**0.5 * noise.to(mu)

    @staticmethod
    def sample_Bernoulli(p):
        draws = GENERATOR.binomial(1, p.detach().numpy().astype(np.float64))
        return torch.from_numpy(draws).float()
