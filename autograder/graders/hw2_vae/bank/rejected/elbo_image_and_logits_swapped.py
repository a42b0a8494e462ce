"""Gives the logits as the image, and the image as the logits.

hint: In which order does log_bernoulli_with_logits take its arguments?
fails: c c.gradient c.terms
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(self.dec(z), x).mean()
        return kl + rec, kl, rec
