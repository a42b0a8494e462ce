"""Counts only the pixels that are 1.

hint: What does a pixel that is 0 add to log p(x | z)? What does it add to yours?
fails: c c.gradient c.terms
"""

from torch.nn import functional

from hw2_utils import kl_normal


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -(x * functional.logsigmoid(self.dec(z))).sum(-1).mean()
        return kl + rec, kl, rec
