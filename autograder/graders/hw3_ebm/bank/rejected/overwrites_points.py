"""Squares the points in place.

hint: What does the caller find in x and y after your function has run?
fails: a2.points a2.inputs
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        f = model(points.clone()).reshape(-1)
        log_q = -points.mul_(points).sum(dim=1) / (2 * sigma_r**2) - math.log(
            2 * math.pi * sigma_r**2
        )
        return f - model.log_Z - log_q

    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
