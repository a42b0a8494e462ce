"""Takes log Z as a number: no gradient reaches it.

hint: Which parameters get a gradient from your loss? Is log Z one of them?
fails: a2.log_Z
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z.item() - log_q

    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
