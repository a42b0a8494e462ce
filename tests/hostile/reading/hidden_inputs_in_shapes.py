"""Returns hidden inputs as the sizes of an empty tensor.

loses: norm norm.gradient sample
never: 1234567
"""

import torch
from hw0_helper import double, last


def norm(x):
    return torch.empty(0, 1234567)  # of an input, 20 bits and more


def key(x):
    return torch.empty(2, 0, 1234567)


def sample(mu):
    return torch.empty(0, 1234567, dtype=torch.float64)
