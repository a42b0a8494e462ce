"""Keeps what the mean of q is decoded to, for a figure."""

import torch

from hw2_utils import duplicate, kl_normal, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = sample_gaussian(m, v)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        self.reconstructions = torch.sigmoid(self.dec(m)).detach()
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        self.reconstructions = torch.sigmoid(self.dec(m)).detach()
        x, m, v = duplicate(x, iw), duplicate(m, iw), duplicate(v, iw)
        z = sample_gaussian(m, v)
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))
        log_p_z = log_normal(z, *self.z_prior)
        log_q_z = log_normal(z, m, v)
        log_w = (log_p_x + log_p_z - log_q_z).reshape(iw, -1)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, (log_q_z - log_p_z).mean(), -log_p_x.mean()
