"""Takes the closed-form divergence in the place of log q − log p in the weights.

hint: A weight belongs to one z. Does the divergence depend on that z?
fails: d d.image d.gradient
"""

from hw2_utils import duplicate, kl_normal, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        kl = kl_normal(m, v, *self.z_prior)
        z = sample_gaussian(duplicate(m, iw), duplicate(v, iw))
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_w = log_p_x.reshape(iw, -1) - kl
        return -log_mean_exp(log_w, dim=0).mean(), kl.mean(), -log_p_x.mean()
