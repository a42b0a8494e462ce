"""Noise by normal_, and arithmetic in place where nobody can tell."""

import math

import torch

from hw2_utils import duplicate, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        xs = duplicate(x, self.y_dim)
        ys = torch.zeros(len(xs), self.y_dim)
        ys.scatter_(1, torch.arange(self.y_dim).repeat_interleave(len(x)).unsqueeze(1), 1.0)
        m, v = self.enc(xs, ys)
        z = torch.empty_like(m).normal_() * v.sqrt()
        z += m
        kl_z = kl_normal(m, v, *self.z_prior).view(self.y_dim, -1)
        kl_z *= q.T
        rec = log_bernoulli_with_logits(xs, self.dec(z, ys)).view(self.y_dim, -1) * q.T
        rec *= -1
        kl_z, rec = kl_z.sum(0).mean(), rec.sum(0).mean()
        kl_y = (q * log_q).sum(-1).mean() + math.log(self.y_dim)
        nelbo = kl_z + rec
        nelbo += kl_y
        return nelbo, kl_z, kl_y, rec
