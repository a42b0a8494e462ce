"""Asks for a tensor of a terabyte.

loses: double norm norm.gradient
says: more memory than it may have
"""

import torch
from hw0_helper import *


def double(x):
    return torch.zeros(1 << 40)


def norm(x):
    return torch.arange(1 << 45)


def key(x):
    return x
