"""Gives the decoder the mean of q in the place of a sample.

hint: Over which distribution is −log p(x | z) averaged? Is a z at its centre enough?
fails: c c.gradient c.terms c.noise
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(m)).mean()
        return kl + rec, kl, rec
