"""Right answers to all but `key`, for programs that attack something else: `import *` them."""

import torch


def double(x):
    return 2 * x


def norm(x):
    return x.pow(2).sum(-1).sqrt()


def sample(mu):
    return mu + torch.randn(mu.shape)


def last(x):
    return x + 1
