"""The logarithm of the sigmoid, which is rounded to 0 or 1.

hint: What is sigmoid(200) in float32? What is the logarithm of 1 minus that?
fails: b.extremes
"""

import torch

from hw2_utils import gaussian


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        p = torch.sigmoid(self.dec(z))
        rec = -(x * p.log() + (1 - x) * (1 - p).log()).sum(-1).mean()
        return kl + rec, kl, rec
