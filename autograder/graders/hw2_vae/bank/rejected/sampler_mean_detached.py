"""Cuts the mean off: only the variance gets a gradient.

hint: z moves when m does. Does the gradient with respect to m know?
fails: a.gradient
"""

import torch


def sample_gaussian(m, v):
    return m.detach() + v.sqrt() * torch.randn_like(m)
