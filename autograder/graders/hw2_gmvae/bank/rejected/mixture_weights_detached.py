"""The right value by a trick that has the gradient of the largest component alone.

hint: Which components pull at z where two of them overlap? Which of them does your gradient know?
fails: a.gradient
"""

from hw2_utils import gaussian, log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = gaussian(m, v).log_prob(z.unsqueeze(1))
    largest = log_components.max(dim=1).values
    return largest + (log_mean_exp(log_components, dim=1) - largest).detach()
