"""One variance for all rows of a batch: the mean of theirs.

hint: Whose spread has the noise of the third row? Does it change with the other rows of the batch?
fails: a a.shape a.gradient
"""

import torch


def sample_gaussian(m, v):
    return m + v.mean(dim=0).sqrt() * torch.randn_like(m)
