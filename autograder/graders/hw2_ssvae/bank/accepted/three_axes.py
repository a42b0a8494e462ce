"""An axis for the labels, and einsum for the expectation over them."""

import math

import torch

from hw2_utils import gaussian, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        labels = torch.eye(self.y_dim)
        y = labels[:, None, :].expand(-1, len(x), -1)  # (C, B, C)
        xs = x.expand(self.y_dim, -1, -1)  # (C, B, D)
        m, v = self.enc(xs, y)
        z = gaussian(m, v).rsample()
        log_p_x = log_bernoulli_with_logits(xs, self.dec(z, y))  # (C, B)
        kl_z = torch.einsum("bc,cb->", q, kl_normal(m, v, *self.z_prior)) / len(x)
        rec = -torch.einsum("bc,cb->", q, log_p_x) / len(x)
        kl_y = math.log(self.y_dim) + torch.einsum("bc,bc->", q, log_q) / len(x)
        return kl_z + kl_y + rec, kl_z, kl_y, rec
