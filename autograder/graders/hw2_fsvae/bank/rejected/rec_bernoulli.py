"""The likelihood of black and white pixels.

hint: Colours are real numbers. Which distribution does this model give them?
fails: a a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal, log_bernoulli_with_logits


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, means).mean()
        return kl_z + rec, kl_z, rec
