"""Takes the largest log-density of the whole batch out of all sums.

hint: Which maximum has to be taken out of a sum, so that it does not underflow: that of the batch?
fails: a.extremes
"""

import torch


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v) + (z.unsqueeze(1) - m) ** 2 / v).sum(-1)
    largest = log_components.max()
    return largest + (log_components - largest).exp().mean(dim=1).log()
