"""Returns lists of tensors of every kind, some of which no array can be made of.

loses: all
"""

import torch


def double(x):
    return [2 * value for value in x.requires_grad_()]


def norm(x):
    return [torch.tensor(1.0, dtype=torch.bfloat16)] * 5


def key(x):
    return [[1.0], [2.0, 3.0], "x", None]


def sample(mu):
    return ([torch.zeros(2)], [torch.zeros(3, dtype=torch.complex64)])


def last(x):
    return [1.0, float, last]
