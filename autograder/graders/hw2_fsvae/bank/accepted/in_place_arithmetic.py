"""Noise by normal_, and arithmetic in place where nobody can tell."""

import math

import torch

from hw2_utils import kl_normal


class FSVAE:
    def negative_elbo_bound(self, x, y):
        m, v = self.enc(x, y)
        z = torch.empty_like(m).normal_() * v.sqrt()
        z += m
        loss = self.dec(z, y)
        loss -= x
        loss = loss.square()
        loss /= 0.1
        loss += math.log(2 * math.pi * 0.1)
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        rec = loss.sum(dim=-1).mul(0.5).mean()
        return kl_z + rec, kl_z, rec
