"""nelbo is right, but rec is returned as a log-likelihood.

hint: nelbo = kl + rec. Is that so for your three numbers?
fails: c c.terms
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        log_p_x = log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl - log_p_x, kl, log_p_x
