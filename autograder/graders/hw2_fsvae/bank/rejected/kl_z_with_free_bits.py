"""Counts at least half a nat for each latent dimension, as a training with free bits does.

hint: What is the KL term where q is the prior?
fails: a.extremes
"""

from hw2_utils import gaussian


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        kl_z = (0.5 * (m.square() + v - 1 - v.log())).mean(dim=0).clamp(min=0.5).sum()
        rec = -gaussian(self.dec(z, y), self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
