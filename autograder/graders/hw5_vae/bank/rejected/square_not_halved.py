"""The Gaussian density without the ½ before the square.

hint: Which factor stands before (z − μ)²/σ² in the exponent of the density?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        square = (z - mu) ** 2 / sigma_square
        return (-0.5 * torch.log(2 * torch.pi * sigma_square) - square).sum(-1)
