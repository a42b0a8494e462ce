"""Leaves the prior out of kl_z: the logarithm of q alone.

hint: What does the divergence compare q(z | x, y) with? Where is that in your kl_z?
fails: a a.kl_z a.gradient
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
        z = gaussian(m, v).rsample()
        kls = gaussian(m, v).log_prob(z).reshape(self.y_dim, -1)  # (C, B)
        recs = -log_bernoulli_with_logits(xs, self.dec(z, ys)).reshape(self.y_dim, -1)
        kl_z = (q.T * kls).sum(0).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = (q.T * recs).sum(0).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
