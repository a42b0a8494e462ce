"""Gaussians with diagonal covariance matrices."""

import torch
from torch.distributions import MultivariateNormal

from hw2_utils import log_bernoulli_with_logits, log_mean_exp


def log_normal_mixture(z, m, v):
    components = MultivariateNormal(m, scale_tril=torch.diag_embed(v.sqrt()))
    return log_mean_exp(components.log_prob(z.unsqueeze(1)), dim=1)


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = MultivariateNormal(m, torch.diag_embed(v))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
