"""Computes log q without a gradient.

hint: How does your loss change if a point moves? Through which of the terms of the logit?
fails: a2.points
"""

import math

import torch
from torch.nn import functional


@torch.no_grad()
def log_normal(points, sigma_r):
    return -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        return model(points).reshape(-1) - model.log_Z - log_normal(points, sigma_r)

    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
