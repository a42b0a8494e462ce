"""Keeps the probabilities off 0 and 1, and so the loss small.

hint: What is log p(x | z) where the decoder is sure and wrong? How large can your loss become at
most?
fails: c.extremes
"""

import torch

from hw2_utils import kl_normal


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        p = torch.sigmoid(self.dec(z)).clamp(1e-6, 1 - 1e-6)
        rec = -(x * p.log() + (1 - x) * (1 - p).log()).sum(-1).mean()
        return kl + rec, kl, rec
