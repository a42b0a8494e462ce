"""kl without log q.

hint: Which term of kl rewards a wide q? What would become of its variance without it?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        z = gaussian(*self.enc(x)).rsample()
        kl = -log_normal_mixture(z, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
