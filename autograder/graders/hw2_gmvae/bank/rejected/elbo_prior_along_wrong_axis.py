"""Splits z_pre along its last axis.

hint: Which shape has z_pre? Which of its axes has the 2K rows?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, gaussian_parameters, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *gaussian_parameters(self.z_pre))).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
