"""Leaves the normal distribution's constant out of log q.

hint: Does your q integrate to 1? Which of your parameters would have to make up for it?
fails: a2 a2.gradient a2.log_Z
"""

from torch.nn import functional


def nce_loss(model, x, y, sigma_r):
    def logit(points):
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2)
        return model(points).reshape(-1) - model.log_Z - log_q

    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
