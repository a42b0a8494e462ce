"""Gives the networks the classifier's probabilities in the place of a label.

hint: A label is one of ten one-hot vectors. What do the networks see of a half nine, half four?
fails: a a.kl_z a.rec a.noise a.gradient a.terms
"""

import torch

from hw2_utils import gaussian, kl_cat, kl_normal, log_bernoulli_with_logits


class SSVAE:
    def negative_elbo_bound(self, x):
        log_q = self.cls(x).log_softmax(-1)  # (B, C)
        q = log_q.exp()
        m, v = self.enc(x, q)
        z = gaussian(m, v).rsample()
        kl_z = kl_normal(m, v, *self.z_prior).mean()
        kl_y = kl_cat(q, log_q, torch.tensor(0.1).log()).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z, q)).mean()
        return kl_z + kl_y + rec, kl_z, kl_y, rec
