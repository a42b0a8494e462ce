"""The mean squared error of torch.

hint: Over what does mse_loss average by itself? And is it the logarithm of a density?
fails: a a.rec a.gradient a.terms
"""

from torch.nn import functional

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = functional.mse_loss(means, x)
        return kl_z + rec, kl_z, rec
