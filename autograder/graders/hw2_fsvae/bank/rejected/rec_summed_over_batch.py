"""Sums rec over the batch.

hint: Double the batch with copies of itself. Which of your terms changes?
fails: a a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).sum()
        return kl_z + rec, kl_z, rec
