"""Squares expanded and contracted with einsum."""

import math

import torch


def log_normal_mixture(z, m, v):
    precision = 1 / v
    precision, m = precision.expand(len(z), -1, -1), m.expand(len(z), -1, -1)
    squares = torch.einsum("bi,bki->bk", z**2, precision)
    products = torch.einsum("bi,bki,bki->bk", z, m, precision)
    constants = torch.einsum("bki,bki->bk", m**2, precision) + (2 * math.pi * v).log().sum(-1)
    log_components = -0.5 * (squares - 2 * products + constants)
    return torch.logsumexp(log_components, dim=1) - math.log(m.size(1))
