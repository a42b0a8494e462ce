"""Everything under no_grad.

hint: Whose gradients does the training need? What does no_grad leave of them?
fails: a.gradient
"""

import torch

from hw2_utils import gaussian, log_mean_exp


def log_normal_mixture(z, m, v):
    with torch.no_grad():
        return log_mean_exp(gaussian(m, v).log_prob(z.unsqueeze(1)), dim=1)
