"""Divides by 2πσ where the density of two dimensions has 2πσ².

hint: Does your q integrate to 1 for σ_r = 2? How often does each coordinate divide by σ_r?
fails: a2 a2.gradient a2.log_Z
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r)
        return model(points).reshape(-1) - model.log_Z - log_q

    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
