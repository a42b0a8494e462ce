"""Repeats the noise of the images in another order than the images.

hint: Which rows belong to one image, and which of them share their noise? Try equal images, as many
as there are labels.
fails: a.noise
"""

import torch

from hw2_utils import duplicate, kl_cat, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        xs = x.repeat_interleave(self.y_dim, dim=0)
        ys = torch.eye(self.y_dim).repeat(len(x), 1)
        m, v = self.enc(xs, ys)
        noise = torch.randn(len(x), m.shape[1])
        z = m + v.sqrt() * duplicate(noise, self.y_dim)
        kls = kl_normal(m, v, *self.z_prior).reshape(-1, self.y_dim)  # (B, C)
        recs = -log_bernoulli_with_logits(xs, self.dec(z, ys)).reshape(-1, self.y_dim)
        kl_z = (q * kls).sum(-1).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = (q * recs).sum(-1).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
