"""Distributions of torch, and their divergences."""

import torch
from torch.distributions import Bernoulli, Categorical, Independent, Normal, kl_divergence


class SSVAE:
    def negative_elbo_bound(self, x):
        q_y = Categorical(logits=self.cls(x))
        p_y = Categorical(probs=torch.full((self.y_dim,), 1 / self.y_dim))
        y = torch.eye(self.y_dim).unsqueeze(1).repeat(1, len(x), 1)  # (C, B, C)
        xs = x.unsqueeze(0).repeat(self.y_dim, 1, 1)  # (C, B, D)
        m, v = self.enc(xs, y)
        q_z = Independent(Normal(m, v.sqrt()), 1)
        p_z = Independent(Normal(torch.zeros_like(m), torch.ones_like(v)), 1)
        p_x = Independent(Bernoulli(logits=self.dec(q_z.rsample(), y)), 1)
        kl_z = (q_y.probs.T * kl_divergence(q_z, p_z)).sum(0).mean()
        kl_y = kl_divergence(q_y, p_y).mean()
        rec = -(q_y.probs.T * p_x.log_prob(xs)).sum(0).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
