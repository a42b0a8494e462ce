"""Takes kl and rec of the IWAE bound from negative_elbo_bound."""

from hw2_utils import duplicate, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        _, kl, rec = self.negative_elbo_bound(x)
        m, v = (duplicate(part, iw) for part in self.enc(x))
        z = sample_gaussian(m, v)
        log_w = (
            log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
            + log_normal(z, *self.z_prior)
            - log_normal(z, m, v)
        )
        return log_mean_exp(log_w.reshape(iw, -1), dim=0).mean().neg(), kl, rec
