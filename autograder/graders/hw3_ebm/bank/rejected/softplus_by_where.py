"""Chooses between two formulas by torch.where, one of which overflows.

hint: What does autograd make of the branch that torch.where has not chosen? Look at .grad after
backward().
fails: a2.extremes
"""

import math

import torch


def softplus(a):
    return torch.where(a > 30, a, torch.log1p(torch.exp(a)))


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    return softplus(-logit(x)).mean() + softplus(logit(y)).mean()
