"""Reads z_pre itself, with exp in the place of the softplus.

hint: z_prior computes the variances from z_pre. With which function, and with which do you?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        pm, raw = self.z_pre.chunk(2, dim=1)
        kl = (q.log_prob(z) - log_normal_mixture(z, pm, raw.exp())).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
