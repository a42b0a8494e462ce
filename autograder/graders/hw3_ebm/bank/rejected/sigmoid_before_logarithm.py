"""Takes the logarithm of a sigmoid, which is 0 or 1 for large logits.

hint: What is sigmoid(200) in floating point? And log(1 − sigmoid(200))?
fails: a2.extremes
"""

import math

import torch


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    return -torch.sigmoid(logit(x)).log().mean() - (1 - torch.sigmoid(logit(y))).log().mean()
