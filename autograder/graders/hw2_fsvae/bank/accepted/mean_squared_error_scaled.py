"""The mean squared error of torch, scaled to a density's logarithm."""

import math

from torch.nn import functional

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        error = functional.mse_loss(self.dec(gaussian(m, v).rsample(), y), x)
        rec = 0.5 * x.shape[1] * (error / 0.1 + math.log(2 * math.pi * 0.1))
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        return rec + kl_z, kl_z, rec
