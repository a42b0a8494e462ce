"""Takes v for the logarithm of the variance.

hint: gaussian_parameters has made the variance positive already. Is v the variance, or its
logarithm?
fails: a a.shape
"""

import torch


def sample_gaussian(m, v):
    return m + torch.exp(0.5 * v) * torch.randn_like(m)
