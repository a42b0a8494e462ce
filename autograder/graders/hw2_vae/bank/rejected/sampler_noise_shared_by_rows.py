"""One noise vector for the whole batch.

hint: Two rows with the same mean and variance: should they get the same z?
fails: a a.shape a.independence
"""

import torch


def sample_gaussian(m, v):
    return m + v.sqrt() * torch.randn(m.shape[-1])
