"""Answers with nan and inf, which no comparison finds larger than its bound.

loses: all
"""

import torch


def double(x):
    return x * float("nan")


def norm(x):
    return torch.full((5,), float("inf"))


def key(x):
    return torch.tensor([float("nan")] * 3 + [float("-inf")])


def sample(mu):
    return mu + torch.tensor([float("nan"), 0.0])


def last(x):
    return torch.full_like(x, 3e38) * x.sign()
