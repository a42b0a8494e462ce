"""Keeps m and v for as long as batches have one size.

hint: Call your function with one batch, and then with another of the same size. What does it keep?
fails: c
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        if len(getattr(self, "kept", ((),))[0]) != len(x):
            self.kept = self.enc(x)
        m, v = self.kept
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
