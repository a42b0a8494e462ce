"""Reshapes the log-weights to (B, M), though all images come before the second sample of the first.

hint: duplicate repeats whole batches. Which image do the first M rows belong to?
fails: c c.gradient
"""

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(-1, iw)
        niwae = -log_mean_exp(log_w, dim=1).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
