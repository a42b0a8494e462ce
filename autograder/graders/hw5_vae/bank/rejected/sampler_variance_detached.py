"""The sample is cut off from its variance.

hint: Through which of its two arguments does your sample pass gradients? What learns from each?
fails: b3.gradient
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.sqrt(sigma_square).detach() * torch.randn_like(mu)
