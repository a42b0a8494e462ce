"""Draws with torch.normal, which has no gradient.

hint: Does a gradient flow through torch.normal to its arguments? Which trick avoids that?
fails: a.gradient
"""

import torch


def sample_gaussian(m, v):
    return torch.normal(m, v.sqrt())
