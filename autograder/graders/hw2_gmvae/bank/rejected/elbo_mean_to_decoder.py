"""Gives the mean of q to the decoder.

hint: Which z does the decoder get: the one that you have drawn?
fails: b b.terms b.noise b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = gaussian(m, v)
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(m)).mean()
        return kl + rec, kl, rec
