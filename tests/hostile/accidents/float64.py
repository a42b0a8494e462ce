"""Answers in float64; that is harmless, and a note says so.

loses: nothing
says: float64
"""

import torch
from hw0_helper import last


def double(x):
    return 2.0 * x.double()


def norm(x):
    return x.double().norm(dim=-1)


def sample(mu):
    return mu + torch.randn(mu.shape, dtype=torch.float64)


def key(x):
    return x
