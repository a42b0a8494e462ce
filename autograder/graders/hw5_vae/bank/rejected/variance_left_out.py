"""Adds noise of variance 1, whatever the variance is.

hint: Which of your two arguments does the sample not depend on?
fails: b3 b3.shape b3.gradient
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        return mu + torch.randn_like(mu)
