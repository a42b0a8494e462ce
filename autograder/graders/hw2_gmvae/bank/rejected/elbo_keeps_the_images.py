"""Keeps the images for as long as batches have one size.

hint: Call your function with one batch, and then with another of the same size. What does it keep?
fails: b b.terms
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        if len(getattr(self, "kept", ())) != len(x):
            self.kept = x
        x = self.kept
        m, v = self.enc(x)
        q = gaussian(m, v)
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
