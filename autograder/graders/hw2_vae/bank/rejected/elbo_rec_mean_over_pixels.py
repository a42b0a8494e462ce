"""Averages the reconstruction loss over the pixels as well.

hint: Bounds are summed over pixels. Over what does your loss function average by itself?
fails: c c.gradient c.terms
"""

from torch.nn import functional

from hw2_utils import kl_normal


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = functional.binary_cross_entropy_with_logits(self.dec(z), x)
        return kl + rec, kl, rec
