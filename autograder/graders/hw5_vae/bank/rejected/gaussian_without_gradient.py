"""The Gaussian density under no_grad.

hint: The bound is to be differentiated. What does torch.no_grad() do to what is computed under it?
fails: b1.gradient
"""

import torch


class VAE:
    @staticmethod
    @torch.no_grad()
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        return -0.5 * (torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square).sum(
            -1
        )
