"""Takes σ² for its logarithm in the Gaussian density.

hint: The encoder has taken the exponential already. Is your third argument σ², or log σ²?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import math

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        log_var = sigma_square
        terms = math.log(2 * math.pi) + log_var + (z - mu) ** 2 / torch.exp(log_var)
        return -0.5 * terms.sum(-1)
