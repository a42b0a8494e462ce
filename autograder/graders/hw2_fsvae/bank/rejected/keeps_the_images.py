"""Keeps the images for as long as batches have one size.

hint: Call your function with one batch, and then with another of the same size. What does it keep?
fails: a a.kl_z a.rec
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        if len(getattr(self, "kept", ())) != len(x):
            self.kept = x
        x = self.kept
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
