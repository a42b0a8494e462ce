"""Returns kl_z and rec in the wrong order.

hint: In which order are the three scalars asked? Which of yours grows when the images get worse?
fails: a.kl_z a.rec a.terms
"""

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, rec, kl_z
