"""Sums kl over the batch and averages rec: right for one image.

hint: Try a batch of one image and a batch of two equal ones. Which of the terms changes?
fails: c c.gradient c.terms
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).sum()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
