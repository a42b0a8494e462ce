"""The mean over the dimensions in the place of the sum.

hint: The dimensions are independent. What is the logarithm of a product of densities?
fails: b b.broadcast b.extremes b.gradient
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v).mean(-1)
