"""Adds a small number before it takes the logarithm of a sigmoid.

hint: How large is your loss for a logit of −300? How large should it be, and what is its gradient?
fails: a2.extremes
"""

import math

import torch


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    return (
        -(torch.sigmoid(logit(x)) + 1e-12).log().mean()
        - (1 - torch.sigmoid(logit(y)) + 1e-12).log().mean()
    )
