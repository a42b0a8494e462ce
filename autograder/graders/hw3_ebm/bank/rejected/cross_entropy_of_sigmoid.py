"""Takes the binary cross-entropy of a sigmoid, in which PyTorch clamps logarithms at −100.

hint: Print your loss for a single logit of 300 with the label 0. What should it be? PyTorch has two
functions for this loss.
fails: a2.extremes
"""

import math

import torch
from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    data, noise = torch.sigmoid(logit(x)), torch.sigmoid(logit(y))
    return functional.binary_cross_entropy(
        data, torch.ones_like(data)
    ) + functional.binary_cross_entropy(noise, torch.zeros_like(noise))
