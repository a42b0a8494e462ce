"""Noise with the right mean and variance, but from a logistic distribution.

hint: Mean and variance of your ε are right. How often is it above 4, and how often should it be?
fails: a.shape
"""

import math

import torch


def sample_gaussian(m, v):
    u = torch.rand_like(m).clamp(1e-6, 1 - 1e-6)
    return m + v.sqrt() * torch.logit(u) * math.sqrt(3) / math.pi
