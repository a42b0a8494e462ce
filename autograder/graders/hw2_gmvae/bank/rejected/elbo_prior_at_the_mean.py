"""Evaluates the prior at the mean of q.

hint: At which point of the latent space does each of the densities belong?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = gaussian(m, v)
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(m, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
