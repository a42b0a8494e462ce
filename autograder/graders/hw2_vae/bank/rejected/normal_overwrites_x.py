"""Subtracts the mean from x in place.

hint: After your function has run, does the caller's x still have its value?
fails: b.gradient b.inputs
"""

import torch


def log_normal(x, m, v):
    x -= m
    return -0.5 * ((2 * torch.pi * v).log() + x**2 / v).sum(-1)
