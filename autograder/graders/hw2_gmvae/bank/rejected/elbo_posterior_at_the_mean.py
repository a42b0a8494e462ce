"""Evaluates q at its mean.

hint: At which point of the latent space does each of the densities belong?
fails: b b.terms
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = gaussian(m, v)
        z = q.rsample()
        kl = (q.log_prob(m) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
