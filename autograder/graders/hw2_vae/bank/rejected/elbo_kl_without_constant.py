"""The closed-form divergence without its −1.

hint: What is the divergence of the prior from itself? What does your formula give?
fails: c
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = 0.5 * (m**2 + v - v.log()).sum(-1).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
