"""Keeps the probabilities between 1e-7 and 1 − 1e-7.

hint: A pixel with the logit 200 is 0. What is its log-probability, and what is yours?
fails: b.extremes
"""

import torch

from hw2_utils import gaussian


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        p = torch.sigmoid(self.dec(z)).clamp(1e-7, 1 - 1e-7)
        rec = -(x * p.log() + (1 - x) * (1 - p).log()).sum(-1).mean()
        return kl + rec, kl, rec
