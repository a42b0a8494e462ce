"""Returns as much as just fits on the wire, for the grader to look at.

loses: double norm norm.gradient sample last
"""

import torch


def double(x):
    return torch.zeros(64 << 20, dtype=torch.uint8)


def norm(x):
    return torch.full((15 << 20,), float("nan"))


def key(x):
    return [True] * 900_000


def sample(mu):
    return {str(number): [] for number in range(90_000)}


def last(x):
    return ["x" * 900_000, [torch.zeros(0)] * 1000]
