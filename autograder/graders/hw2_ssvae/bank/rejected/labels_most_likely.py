"""Takes the most likely label alone, as if it were known.

hint: An expectation over y has ten terms. How many of them do you compute?
fails: a a.kl_z a.rec a.noise a.gradient a.terms
"""

import torch

from hw2_utils import gaussian, kl_cat, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        ys = torch.eye(self.y_dim)[q.argmax(dim=-1)]
        m, v = self.enc(x, ys)
        z = gaussian(m, v).rsample()
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z, ys)).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
