"""Divides by the batch size of the training, 100.

hint: How many images are in the batches of the evaluation? Does your bound know?
fails: a a.kl_z a.rec a.gradient a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).sum() / 100
        rec = -gaussian(means, self.x_variance).log_prob(x).sum() / 100
        return kl_z + rec, kl_z, rec
