"""Gives the logits as the image and the image as the logits.

hint: In which order does log_bernoulli_with_logits take its arguments?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(self.dec(z), x).mean()
        return kl + rec, kl, rec
