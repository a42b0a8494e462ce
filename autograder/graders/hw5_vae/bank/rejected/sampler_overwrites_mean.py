"""Adds the noise to mu in place.

hint: After your sampler has run, does the encoder's mean still have its value?
fails: b3.gradient b3.inputs
"""

import torch


class VAE:
    @staticmethod
    def sample_diagonal_gaussian(mu, sigma_square):
        mu += torch.sqrt(sigma_square) * torch.randn_like(mu)
        return mu
