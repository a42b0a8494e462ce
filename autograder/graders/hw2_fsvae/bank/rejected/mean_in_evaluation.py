"""Decodes the mean of q in the place of z where the model is not in training.

hint: With .eval() or without gradients, is it still the bound that you return?
fails: a a.rec a.noise
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample() if self.training else m
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
