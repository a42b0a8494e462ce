"""Leaves the prior out of kl_z: the logarithm of q alone.

hint: What does the divergence compare q(z | x, y) with? Where is that in your kl_z?
fails: a a.kl_z a.gradient a.terms
"""

from hw2_utils import gaussian


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = gaussian(m, v).log_prob(z).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
