"""Divides by zero: nan in some entries and inf in others.

loses: double last
says: of the answer
"""

import torch
from hw0_helper import norm, sample


def double(x):
    return 2 * x / (x > x.min())


def last(x):
    return torch.log(x - x.min()) + x


def key(x):
    return x / 0
