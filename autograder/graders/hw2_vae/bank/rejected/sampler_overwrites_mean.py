"""Adds the noise to m in place.

hint: After your function has run, does the caller's m still have its value?
fails: a.gradient a.inputs
"""

import torch


def sample_gaussian(m, v):
    m += v.sqrt() * torch.randn_like(m)
    return m
