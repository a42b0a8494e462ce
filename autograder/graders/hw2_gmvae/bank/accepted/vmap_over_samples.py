"""The bounds under vmap: of images one by one, and of one sample after the other."""

import torch
from torch.func import vmap

from hw2_utils import gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_elbo_bound(self, x):
        def terms(x):  # of a single image, (D,)
            m, v = self.enc(x[None])
            q = gaussian(m, v)
            z = m + v.sqrt() * torch.randn(m.shape)
            kl = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
            return kl, -log_bernoulli_with_logits(x[None], self.dec(z))

        kl, rec = (part.mean() for part in vmap(terms, randomness="different")(x))
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(m, v)

        def terms(noise):  # of all images, with one z for each
            z = m + v.sqrt() * noise
            ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
            return ratio, log_bernoulli_with_logits(x, self.dec(z))

        ratio, log_p_x = vmap(terms)(torch.randn(iw, *m.shape))  # (M, B) each
        return -log_mean_exp(log_p_x - ratio, dim=0).mean(), ratio.mean(), -log_p_x.mean()
