"""Sums as einsum, with the dimension's constant apart."""

import math

import torch


def sample_gaussian(m, v):
    return m + torch.einsum("...i,...i->...i", v.sqrt(), torch.randn(m.shape))


def log_normal(x, m, v):
    precision = torch.broadcast_to(1 / v, x.shape)
    distance = torch.einsum("...i,...i,...i->...", x - m, precision, x - m)
    log_determinant = torch.einsum("...i->...", torch.broadcast_to(v.log(), x.shape))
    return -0.5 * (x.shape[-1] * math.log(2 * math.pi) + log_determinant + distance)
