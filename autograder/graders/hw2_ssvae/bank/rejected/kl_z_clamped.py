"""Estimates kl_z from z, and makes it 0 where it is negative.

hint: KL is never negative. Is that true of an estimate of it, too, and what must its mean be?
fails: a.extremes
"""

import torch

from hw2_utils import duplicate, gaussian, kl_cat, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        xs = duplicate(x, self.y_dim)
        ys = torch.eye(self.y_dim).repeat_interleave(len(x), dim=0)
        m, v = self.enc(xs, ys)
        z = m + v.sqrt() * torch.randn_like(m)
        p = gaussian(*self.z_prior)
        kls = (gaussian(m, v).log_prob(z) - p.log_prob(z)).clamp(min=0).reshape(self.y_dim, -1)
        recs = -log_bernoulli_with_logits(xs, self.dec(z, ys)).reshape(self.y_dim, -1)
        kl_z = (q.T * kls).sum(0).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = (q.T * recs).sum(0).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
