"""kl is the mean of log p − log q.

hint: Can a divergence be negative on average? What is the sign of yours?
fails: b b.terms b.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (log_normal_mixture(z, *self.z_prior) - q.log_prob(z)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
