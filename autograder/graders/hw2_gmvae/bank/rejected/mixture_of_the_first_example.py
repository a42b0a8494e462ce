"""Takes the first mixture for every z.

hint: May every z have a mixture of its own? Of which one is m[0]?
fails: a.sizes a.gradient
"""

import torch

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = -0.5 * (torch.log(2 * torch.pi * v[0]) + (z[:, None] - m[0]) ** 2 / v[0]).sum(
        -1
    )
    return log_mean_exp(log_components, dim=1)
