"""Averages the reconstruction loss over the pixels.

hint: Bounds are summed over pixels. Over what do you average?
fails: a a.rec a.gradient a.terms
"""

import torch
from torch.nn import functional

from hw2_utils import duplicate, gaussian, kl_cat, kl_normal


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        xs = duplicate(x, self.y_dim)
        ys = torch.eye(self.y_dim).repeat_interleave(len(x), dim=0)
        m, v = self.enc(xs, ys)
        z = gaussian(m, v).rsample()
        kls = kl_normal(m, v, *self.z_prior).reshape(self.y_dim, -1)  # (C, B)
        pixels = functional.binary_cross_entropy_with_logits(self.dec(z, ys), xs, reduction="none")
        recs = pixels.mean(-1).reshape(self.y_dim, -1)
        kl_z = (q.T * kls).sum(0).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = (q.T * recs).sum(0).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
