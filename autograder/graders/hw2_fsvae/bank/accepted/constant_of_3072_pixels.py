"""The constant as a number, and five times the squared distance."""

import math

from hw2_utils import gaussian, kl_normal

CONSTANT = 3072 / 2 * math.log(2 * math.pi * 0.1)


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        error = x.view(-1, 3072) - self.dec(gaussian(m, v).rsample(), y)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = 5 * error.norm(dim=-1).square().mean() + CONSTANT
        return kl_z + rec, kl_z, rec
