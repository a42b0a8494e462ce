"""Leaves out the constant of the Gaussian in training, where it has no gradient.

hint: Is the loss of a step of training the one that the evaluation reports?
fails: a
"""

import math

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = gaussian(m, v).rsample()
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = -gaussian(self.dec(z, y), self.x_variance).log_prob(x).mean()
        if self.training:
            rec = rec - 0.5 * x.shape[1] * math.log(2 * math.pi * 0.1)
        return kl_z + rec, kl_z, rec
