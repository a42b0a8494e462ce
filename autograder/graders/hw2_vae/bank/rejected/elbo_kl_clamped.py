"""Estimates kl from z, and makes it 0 for images for which it is negative.

hint: Next to the prior, log q − log p is negative for half of all z. Where are those in your kl?
fails: c.extremes
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = (log_normal(z, m, v) - log_normal(z, *self.z_prior)).clamp(min=0).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
