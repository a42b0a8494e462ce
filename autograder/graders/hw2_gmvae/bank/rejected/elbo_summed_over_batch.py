"""The sum over the batch in the place of the mean.

hint: Should the bound double when the batch is twice as large?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).sum()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).sum()
        return kl + rec, kl, rec
