"""The Gaussian density is cut off from its variance.

hint: Does the gradient with respect to sigma_square flow through every term that contains it?
fails: b1.gradient
"""

import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        var = sigma_square.detach()
        return -0.5 * (torch.log(2 * torch.pi * var) + (z - mu) ** 2 / var).sum(-1)
