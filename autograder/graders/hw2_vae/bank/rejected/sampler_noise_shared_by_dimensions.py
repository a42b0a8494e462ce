"""One noise number for each row.

hint: In how many directions can one of your z leave its mean? In how many should it?
fails: a a.shape a.independence
"""

import torch


def sample_gaussian(m, v):
    return m + v.sqrt() * torch.randn(m.shape[0], 1)
