"""Takes divergences from torch.distributions."""

import torch
from torch.distributions import Normal, kl_divergence


def kl_same_variance(mu_phi, mu_p, sigma):
    mu_phi, mu_p, sigma = (torch.as_tensor(v, dtype=torch.float64) for v in (mu_phi, mu_p, sigma))
    return kl_divergence(Normal(mu_phi, sigma), Normal(mu_p, sigma)).numpy()


def kl_with_itself(mu, sigma):
    q = Normal(torch.as_tensor(mu), torch.as_tensor(sigma))
    return kl_divergence(q, q).numpy()
