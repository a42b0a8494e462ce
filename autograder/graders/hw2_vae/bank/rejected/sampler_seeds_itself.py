"""Sets the seed before it draws.

hint: What does a fixed seed inside of the function make of two calls in a row?
fails: a.sizes a.independence
"""

import torch


def sample_gaussian(m, v):
    torch.manual_seed(1234)
    return m + v.sqrt() * torch.randn_like(m)
