"""Multiplies the noise by the variance.

hint: If ε has variance 1, what is the variance of v ε?
fails: b b.terms b.gradient
"""

import torch

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = m + v * torch.randn_like(v)
        kl = (gaussian(m, v).log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
