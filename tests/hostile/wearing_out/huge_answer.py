"""Returns more than fits on the wire.

loses: double norm norm.gradient
says: The answer is too large to be looked at.
"""

import torch
from hw0_helper import last, sample


def double(x):
    return torch.zeros(100 << 20, dtype=torch.uint8)


def norm(x):
    return [torch.zeros(9 << 20, dtype=torch.uint8)] * 9


def key(x):
    return "x" * (10 << 20)
