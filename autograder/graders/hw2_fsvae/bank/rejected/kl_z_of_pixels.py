"""Compares q with a prior of the pixels' variance.

hint: Which of the two Gaussians has the variance 0.1: that of x or that of z?
fails: a a.kl_z a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, self.z_prior[0], self.x_variance).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
