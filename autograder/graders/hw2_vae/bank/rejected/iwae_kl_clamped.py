"""Makes kl 0 for samples for which it is negative.

hint: Next to the prior, log q − log p is negative for half of all z. Where are those in your kl?
fails: d.extremes
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
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, (log_q_z - log_p_z).clamp(min=0).mean(), -log_p_x.mean()
