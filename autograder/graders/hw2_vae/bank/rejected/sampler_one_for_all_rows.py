"""Returns one z for the whole batch.

hint: How many rows has m? How many z are asked?
fails: a a.shape a.independence a.gradient
"""

import torch


def sample_gaussian(m, v):
    return m[0] + v[0].sqrt() * torch.randn_like(m[0])
