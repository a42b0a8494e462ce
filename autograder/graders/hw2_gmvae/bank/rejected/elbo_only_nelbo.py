"""Returns nelbo alone.

hint: Three scalars are asked. How many do you return?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        return (kl - log_bernoulli_with_logits(x, self.dec(z))).mean()
