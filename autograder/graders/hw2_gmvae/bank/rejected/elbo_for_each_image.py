"""One number for each image in the place of their mean.

hint: How many numbers is nelbo? How many are asked?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        rec = -log_bernoulli_with_logits(x, self.dec(z))
        return kl + rec, kl, rec
