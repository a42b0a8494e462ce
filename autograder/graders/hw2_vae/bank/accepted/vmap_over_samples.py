"""The bounds under vmap: of images one by one, and of one sample after the other."""

import torch
from torch.func import vmap

from hw2_utils import kl_normal, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_elbo_bound(self, x):
        def terms(x):
            m, v = self.enc(x)
            z = m + v.sqrt() * torch.randn(m.shape)
            return kl_normal(m, v, *self.z_prior), -log_bernoulli_with_logits(x, self.dec(z))

        kl, rec = vmap(terms, randomness="different")(x)  # (B,) each
        return (kl + rec).mean(), kl.mean(), rec.mean()

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)

        def terms(noise):  # of all images, with one z for each
            z = m + v.sqrt() * noise
            ratio = log_normal(z, m, v) - log_normal(z, *self.z_prior)
            return ratio, log_bernoulli_with_logits(x, self.dec(z))

        ratio, log_p_x = vmap(terms)(torch.randn(iw, *m.shape))  # (M, B) each
        return -log_mean_exp(log_p_x - ratio, dim=0).mean(), ratio.mean(), -log_p_x.mean()
