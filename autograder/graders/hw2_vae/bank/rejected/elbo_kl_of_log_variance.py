"""A closed form for networks that give the logarithm of the variance.

hint: The formula that you use takes log σ². What does the encoder return?
fails: c c.gradient c.terms
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = -0.5 * (1 + v - m**2 - v.exp()).sum(-1).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
