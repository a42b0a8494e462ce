"""Calls backward() itself, which adds to the gradients of the parameters.

hint: Who calls backward() in the script? What do they find in .grad if your function has done so
before?
fails: a2.inputs
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    loss = functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
    loss.backward(retain_graph=True)
    return loss
