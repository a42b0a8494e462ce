"""Takes the logarithm of a sigmoid, which is rounded to 0 or 1.

hint: What is sigmoid(100) in floating point, and the logarithm of 1 minus that?
fails: c.extremes
"""

import torch

from hw2_utils import kl_normal


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        p = torch.sigmoid(self.dec(z))
        rec = -(x * p.log() + (1 - x) * (1 - p).log()).sum(-1).mean()
        return kl + rec, kl, rec
