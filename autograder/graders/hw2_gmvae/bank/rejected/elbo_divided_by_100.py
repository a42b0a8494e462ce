"""Divides the sums over the batch by 100, the usual batch size.

hint: How many images are in the last batch of the test set? Does your bound know?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).sum() / 100
        rec = -log_bernoulli_with_logits(x, self.dec(z)).sum() / 100
        return kl + rec, kl, rec
