"""Keeps the variance of q above 0.01.

hint: Which variances may q(z | x) have? What does your bound make of one that is very small?
fails: b.extremes
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = gaussian(m, v.clamp(min=0.01))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
