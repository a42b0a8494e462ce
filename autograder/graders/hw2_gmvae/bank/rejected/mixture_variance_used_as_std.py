"""Takes v for the standard deviation.

hint: The second parameter of Normal is σ. Is v σ, or σ²?
fails: a a.sizes a.extremes a.gradient
"""

from torch.distributions import Normal

from hw2_utils import log_mean_exp


def log_normal_mixture(z, m, v):
    log_densities = Normal(m, v).log_prob(z.unsqueeze(1))
    return log_mean_exp(log_densities.sum(-1), dim=1)
