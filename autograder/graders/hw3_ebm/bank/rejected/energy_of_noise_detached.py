"""Cuts the gradient off that the noise's term has for the network.

hint: A GAN's generator is left alone while the other network learns. How many networks are there
here?
fails: a2.extremes a2.gradient a2.points
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points, f):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return f.reshape(-1) - model.log_Z - log_q

    data = functional.softplus(-logit(x, model(x))).mean()
    return data + functional.softplus(logit(y, model(y).detach())).mean()
