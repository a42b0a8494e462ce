"""Sums the logarithm of the variance before it has as many elements as x.

hint: What is the shape of log v for the prior, and how many elements does the sum over it have?
fails: b.broadcast
"""

import torch


def log_normal(x, m, v):
    log_determinant = (2 * torch.pi * v).log().sum(-1)
    return -0.5 * (log_determinant + ((x - m) ** 2 / v).sum(-1))
