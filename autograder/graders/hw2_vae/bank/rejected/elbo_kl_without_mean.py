"""The closed-form divergence without m², which is small at first.

hint: Does your divergence grow when the mean of q moves away from that of the prior?
fails: c c.gradient c.terms
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = 0.5 * (v - 1 - v.log()).sum(-1).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
