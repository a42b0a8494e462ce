"""Returns niwae alone.

hint: A tuple of three scalars is asked. Of which type is your answer, and what does it hold?
fails: c c.terms c.gradient
"""

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)
        return -log_mean_exp(log_w, dim=0).mean()
