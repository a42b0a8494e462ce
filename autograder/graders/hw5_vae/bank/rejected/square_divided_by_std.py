"""The Gaussian density with the square divided by σ in the place of σ².

hint: In which unit is (z − μ)²? What must it be divided by to have no unit?
fails: b1 b1.broadcast b1.extremes b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        square = (z - mu) ** 2 / torch.sqrt(sigma_square)
        return -0.5 * (torch.log(2 * torch.pi * sigma_square) + square).sum(-1)
