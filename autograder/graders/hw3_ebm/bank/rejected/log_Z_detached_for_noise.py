"""Takes log Z as a number in the logit of the noise.

hint: Which of the two terms hold log Z back? Does a gradient reach it from both?
fails: a2.log_Z
"""

import math

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points, log_Z):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(2 * math.pi * sigma_r**2)
        return model(points).reshape(-1) - log_Z - log_q

    data = functional.softplus(-logit(x, model.log_Z)).mean()
    return data + functional.softplus(logit(y, model.log_Z.detach())).mean()
