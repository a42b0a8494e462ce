"""Weighs kl by a factor that grows from 0 to 1 in the first 100 calls.

hint: Is your nelbo the sum of kl and rec, as in the formula, at the first call and at all others?
fails: c c.gradient
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        self.calls = getattr(self, "calls", 0) + 1
        return min(self.calls / 100, 1.0) * kl + rec, kl, rec
