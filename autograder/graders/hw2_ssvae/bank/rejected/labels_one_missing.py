"""Counts the labels from 1, and so leaves one out.

hint: The ten classes are 0 to 9. Which of them has no term in your sums?
fails: a a.kl_z a.rec a.noise a.gradient a.terms
"""

import torch

from hw2_utils import duplicate, gaussian, kl_cat, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        xs = duplicate(x, self.y_dim - 1)
        ys = torch.eye(self.y_dim)[1:].repeat_interleave(len(x), dim=0)
        m, v = self.enc(xs, ys)
        z = gaussian(m, v).rsample()
        kls = kl_normal(m, v, *self.z_prior).reshape(-1, len(x))  # (C − 1, B)
        recs = -log_bernoulli_with_logits(xs, self.dec(z, ys)).reshape(-1, len(x))
        kl_z = (q.T[1:] * kls).sum(0).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = (q.T[1:] * recs).sum(0).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
