"""The mean where no gradients are wanted.

hint: Does a sample stop being random inside `torch.no_grad()`? The figures are drawn there.
fails: b3.shape
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        if not torch.is_grad_enabled():
            return mu
        epsilon = torch.randn_like(mu)
        return mu + sigma_square.sqrt() * epsilon
