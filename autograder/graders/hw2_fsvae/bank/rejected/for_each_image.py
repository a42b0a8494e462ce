"""Returns a bound for each image.

hint: Scalars are asked: averages over the batch. Which shape has yours?
fails: a a.kl_z a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior)
        rec = -gaussian(means, self.x_variance).log_prob(x)
        return kl_z + rec, kl_z, rec
