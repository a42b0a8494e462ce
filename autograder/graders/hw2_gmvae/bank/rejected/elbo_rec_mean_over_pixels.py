"""Averages rec over the pixels.

hint: Bounds are summed over pixels. What is the default reduction of a loss of PyTorch?
fails: b b.terms b.gradient
"""

from torch.nn import functional

from hw2_utils import gaussian


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = functional.binary_cross_entropy_with_logits(self.dec(z), x)
        return kl + rec, kl, rec
