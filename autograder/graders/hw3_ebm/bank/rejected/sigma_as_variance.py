"""Takes σ_r for the variance of the noise.

hint: Is σ_r a variance or a standard deviation? How is y made in the script?
fails: a2 a2.gradient a2.log_Z
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r) - math.log(2 * math.pi * sigma_r)
        return model(points).reshape(-1) - model.log_Z - log_q

    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
