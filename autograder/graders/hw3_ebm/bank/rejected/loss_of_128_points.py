"""Looks at the first 128 points only.

hint: How many points has a batch, and who decides on it?
fails: a2.gradient
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    return functional.softplus(-logit(x))[:128].mean() + functional.softplus(logit(y))[:128].mean()
