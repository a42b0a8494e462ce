"""Replaces the softplus of a large number by a constant of that size: no gradient is left.

hint: A loss of 300 is a bad one. Which way down does its gradient point?
fails: a2.extremes
"""

import math

import torch


def softplus(a):
    return torch.where(a > 30, a.detach(), torch.log1p(torch.exp(a.clamp(max=30))))


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    return softplus(-logit(x)).mean() + softplus(logit(y)).mean()
