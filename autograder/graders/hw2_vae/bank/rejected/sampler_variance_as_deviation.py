"""Multiplies the noise by the variance.

hint: What is the variance of a·ε, if that of ε is 1? Which a gives the variance v?
fails: a a.shape
"""

import torch


def sample_gaussian(m, v):
    return m + v * torch.randn_like(m)
