"""The mean over the latent dimensions in the place of the sum.

hint: Bounds are summed over latent dimensions. Does your kl double when there are twice as many?
fails: c c.gradient c.terms
"""

from hw2_utils import log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = 0.5 * (m**2 + v - 1 - v.log()).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
