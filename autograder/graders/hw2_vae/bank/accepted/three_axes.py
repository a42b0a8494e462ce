"""Latents of shape (M, B, Z), by broadcasting."""

from hw2_utils import log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        m, v = m.expand(iw, *m.shape), v.expand(iw, *v.shape)
        z = sample_gaussian(m, v)  # (M, B, Z)
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))  # (M, B)
        log_ratio = log_normal(z, m, v) - log_normal(z, *self.z_prior)
        niwae = -log_mean_exp(log_p_x - log_ratio, dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
