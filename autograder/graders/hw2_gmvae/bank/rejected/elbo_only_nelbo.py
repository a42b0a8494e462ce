"""Returns nelbo alone.

hint: A tuple of three scalars is asked. Of which type is your answer, and what does it hold?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        return (kl - log_bernoulli_with_logits(x, self.dec(z))).mean()
