"""Averages kl_z over the latent dimensions.

hint: Bounds are summed over latent dimensions. Over what do you average?
fails: a a.kl_z a.gradient a.terms
"""

from hw2_utils import gaussian


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = 0.5 * (m.square() + v - v.log() - 1).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
