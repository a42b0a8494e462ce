"""rec is log p(x | z), without its minus sign.

hint: Should rec be larger or smaller for a better reconstruction?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
