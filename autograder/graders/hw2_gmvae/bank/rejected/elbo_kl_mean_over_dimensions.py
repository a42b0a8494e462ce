"""Divides kl by the number of latent dimensions.

hint: Is kl summed over the latent dimensions, or averaged? Which is yours?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean() / z.shape[1]
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
