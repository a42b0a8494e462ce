"""Cuts means and variances off: the value is right, the gradient is not.

hint: The prior is learnt. Through which function does its gradient come?
fails: a.gradient
"""

from hw2_utils import gaussian, log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = gaussian(m.detach(), v.detach()).log_prob(z.unsqueeze(1))
    return log_mean_exp(log_components, dim=1)
