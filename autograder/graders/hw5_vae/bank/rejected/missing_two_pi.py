"""The Gaussian density without its constant 2π.

hint: Integrate your density over z. What does a density have to integrate to?
fails: b1 b1.broadcast b1.extremes
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return -0.5 * (torch.log(sigma_square) + (z - mu) ** 2 / sigma_square).sum(-1)
