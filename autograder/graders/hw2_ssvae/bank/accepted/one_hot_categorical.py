"""The labels as the support of a distribution, all of them at once."""

import torch
from torch.distributions import OneHotCategorical

from hw2_utils import gaussian, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        q_y = OneHotCategorical(logits=self.cls(x))
        y = q_y.enumerate_support()  # (C, B, C)
        weights = q_y.log_prob(y).exp()  # (C, B)
        m, v = self.enc(x.expand(len(y), *x.shape), y)
        logits = self.dec(gaussian(m, v).rsample(), y)
        kl_z = (weights * kl_normal(m, v, *self.z_prior)).sum(0)
        rec = -(weights * log_bernoulli_with_logits(x, logits)).sum(0)
        kl_y = torch.tensor(float(self.y_dim)).log() - q_y.entropy()
        return tuple(term.mean() for term in (kl_z + kl_y + rec, kl_z, kl_y, rec))
