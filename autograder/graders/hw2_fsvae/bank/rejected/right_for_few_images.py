"""Divides by the number of labels where the batch's size belongs.

hint: By which number do you divide? What if a batch has another number of images?
fails: a a.kl_z a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).sum() / y.shape[-1]
        rec = -gaussian(means, self.x_variance).log_prob(x).sum() / y.shape[-1]
        return kl_z + rec, kl_z, rec
