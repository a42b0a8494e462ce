"""The Gaussian loss of torch, with its constant."""

import torch
from torch.nn import functional

from hw2_utils import gaussian, kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        mu = self.dec(gaussian(m, v).rsample(), y)
        loss = functional.gaussian_nll_loss(
            mu, x, torch.full_like(mu, 0.1), full=True, reduction="sum"
        )
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        return kl_z + loss / len(x), kl_z, loss / len(x)
