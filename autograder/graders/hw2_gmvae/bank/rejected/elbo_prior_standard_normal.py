"""The divergence of q from N(0, I).

hint: Which prior does this model have? Where is it in your kl?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, kl_normal, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = gaussian(m, v).rsample()
        kl = kl_normal(m, v, x.new_zeros(1), x.new_ones(1)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
