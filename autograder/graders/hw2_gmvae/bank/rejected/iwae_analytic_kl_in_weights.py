"""Takes the closed-form divergence from N(0, I) in the weights.

hint: Which prior does this model have? And does a weight depend on its z?
fails: c c.gradient
"""

from hw2_utils import (
    duplicate,
    gaussian,
    kl_normal,
    log_bernoulli_with_logits,
    log_mean_exp,
)


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        kl = kl_normal(m, v, x.new_zeros(1), x.new_ones(1))
        log_w = log_p_x.reshape(iw, -1) - kl
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
