"""Shifts the pixels away from 0 and 1 in place.

hint: After the bound has been computed, are the caller's images still what they were?
fails: b.inputs
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        x = x.clamp_(1e-6, 1 - 1e-6)
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
