"""The Gaussian density with |z − μ| in the place of (z − μ)².

hint: How does a Gaussian fall off far from its mean: like e to the distance, or faster?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        distance = (z - mu).abs() / sigma_square
        return (-0.5 * (torch.log(2 * torch.pi * sigma_square) + distance)).sum(-1)
