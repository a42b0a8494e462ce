"""Counts no less than 0.2 nats of kl, so that latents are not given up.

hint: Which kl do you return where q(z | x) is the prior?
fails: c.extremes
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean().clamp(min=0.2)
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
