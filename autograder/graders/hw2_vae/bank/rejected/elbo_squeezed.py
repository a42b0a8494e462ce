"""Squeezes the latents, which mixes axes up where there is one latent dimension.

hint: What does squeeze() do to z if Z is 1? Along which axis does the divergence sum then?
fails: c.sizes
"""

from hw2_utils import kl_normal, log_bernoulli_with_logits


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        m, v = m.squeeze(), v.squeeze()
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z.reshape(len(x), -1))).mean()
        return kl + rec, kl, rec
