"""Evaluates each z under the posterior of another image.

hint: Under which image's q is each z evaluated? Repeat everything in the same order.
fails: d d.terms d.gradient
"""

from hw2_utils import duplicate, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        batch = len(x)
        m, v = self.enc(x)
        x, m, v = duplicate(x, iw), duplicate(m, iw), duplicate(v, iw)
        z = sample_gaussian(m, v)
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))
        log_p_z = log_normal(z, *self.z_prior)
        log_q_z = log_normal(z, *(part[:batch].repeat_interleave(iw, dim=0) for part in (m, v)))
        log_w = (log_p_x + log_p_z - log_q_z).reshape(iw, -1)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, (log_q_z - log_p_z).mean(), -log_p_x.mean()
