"""Returns Python numbers.

hint: What does .item() leave behind? What is backward() to start from?
fails: b.gradient b.terms.gradient
"""

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean().item()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean().item()
        return kl + rec, kl, rec
