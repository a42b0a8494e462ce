"""Cuts the variance off: only the mean gets a gradient.

hint: z moves when v does. Does the gradient with respect to v know?
fails: a.gradient
"""

import torch


def sample_gaussian(m, v):
    return m + v.detach().sqrt() * torch.randn_like(m)
