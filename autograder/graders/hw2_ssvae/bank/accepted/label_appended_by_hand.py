"""Appends the labels by hand: the networks do the same with two arguments."""

import math

import torch

from hw2_utils import duplicate, kl_cat, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q_y = self.cls(x).log_softmax(dim=-1)
        q_y = log_q_y.exp()
        x_all = duplicate(x, self.y_dim)
        y_all = torch.eye(self.y_dim).repeat_interleave(len(x), dim=0)
        m, v = self.enc(torch.cat([x_all, y_all], dim=1))
        z = m + v.sqrt() * duplicate(torch.randn_like(m[: len(x)]), self.y_dim)
        kl_z_all = kl_normal(m, v, *self.z_prior).reshape(self.y_dim, -1)
        logits = self.dec(torch.cat([z, y_all], dim=1))
        log_p_x = log_bernoulli_with_logits(x_all, logits).reshape(self.y_dim, -1)
        kl_z = (q_y.T * kl_z_all).sum(dim=0).mean()
        kl_y = kl_cat(q_y, log_q_y, torch.full_like(log_q_y, -math.log(self.y_dim))).mean()
        rec = -(q_y.T * log_p_x).sum(dim=0).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
