"""Computes the Gaussian density with NumPy.

hint: Autograd records what PyTorch computes. Which of your lines does it not see?
fails: b1.gradient
"""

import numpy as np
import torch


class VAE:
    @staticmethod
    def logpdf_diagonal_gaussian(z, mu, sigma_square):
        z, mu, sigma_square = z.numpy(), mu.numpy(), sigma_square.numpy()
        terms = np.log(2 * np.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        return torch.from_numpy(-0.5 * terms.sum(-1))
