"""Forgets the half of the divergence.

hint: Work KL(N(m, 1), N(0, 1)) out by hand. What do you get for m = 1?
fails: a a.kl_z a.gradient a.terms
"""

from hw2_utils import gaussian


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        means = self.dec(z, y)
        kl_z = (m.square() + v - v.log() - 1).sum(-1).mean()
        rec = -gaussian(means, self.x_variance).log_prob(x).mean()
        return kl_z + rec, kl_z, rec
