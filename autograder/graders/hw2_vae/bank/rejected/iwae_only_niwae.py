"""Returns niwae alone.

hint: A tuple of three scalars is asked. Of which type is your answer, and what does it hold?
fails: d d.terms d.image d.gradient
"""

from hw2_utils import duplicate, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        x, m, v = duplicate(x, iw), duplicate(m, iw), duplicate(v, iw)
        z = sample_gaussian(m, v)
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))
        log_p_z = log_normal(z, *self.z_prior)
        log_q_z = log_normal(z, m, v)
        log_w = (log_p_x + log_p_z - log_q_z).reshape(iw, -1)
        return -log_mean_exp(log_w, dim=0).mean()
