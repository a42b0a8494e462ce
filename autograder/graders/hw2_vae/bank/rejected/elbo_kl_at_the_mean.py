"""Evaluates log q − log p at the mean of q in the place of z.

hint: Over which distribution is log q − log p averaged? Is the mean of q a draw from it?
fails: c c.gradient c.terms
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = (log_normal(m, m, v) - log_normal(m, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
