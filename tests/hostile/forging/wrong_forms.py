"""Answers with nothing, in forms that a careless comparison lets pass.

loses: all
"""

import torch


def double(x):
    return x[:0]


def norm(x):
    return torch.zeros(1).expand(5, 1).squeeze(1)[:, None, None]


def key(x):
    return {}


def sample(mu):
    return torch.zeros(0, 2)


def last(x):
    return []
