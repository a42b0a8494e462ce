"""Cuts the variance off in one of its two terms.

hint: v is in two terms. Does a gradient flow to v through both of them?
fails: b.gradient
"""

import torch


def log_normal(x, m, v):
    return -0.5 * ((2 * torch.pi * v).log() + (x - m) ** 2 / v.detach()).sum(-1)
