"""Averages kl and rec with log-mean-exp.

hint: kl and rec are plain averages over the samples. Which average is yours?
fails: c.terms
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
        niwae = -log_mean_exp(log_w, dim=0).mean()
        kl = log_mean_exp(log_ratio.reshape(iw, -1), dim=0).mean()
        rec = -log_mean_exp(log_p_x.reshape(iw, -1), dim=0).mean()
        return niwae, kl, rec
