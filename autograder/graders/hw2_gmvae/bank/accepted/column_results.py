"""Keeps the summed axis: (B, 1) in the place of (B,), and scalars of shape (1,)."""

import torch

from hw2_utils import gaussian, log_bernoulli_with_logits, log_mean_exp


def log_normal_mixture(z, m, v):
    log_components = gaussian(m, v).log_prob(z.unsqueeze(1))
    return log_mean_exp(log_components, dim=1).unsqueeze(1)


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        z = q.rsample()
        log_p_z = log_normal_mixture(z, *self.z_prior).reshape(-1, 1)
        kl = (q.log_prob(z).unsqueeze(1) - log_p_z).mean(0)
        rec = -log_bernoulli_with_logits(x, self.dec(z)).unsqueeze(1).mean(0)
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        q = gaussian(*(torch.cat([part] * iw) for part in self.enc(x)))
        z = q.rsample()
        log_p_z = log_normal_mixture(z, *self.z_prior).view(iw, len(x))
        log_ratio = q.log_prob(z).view(iw, len(x)) - log_p_z
        log_p_x = log_bernoulli_with_logits(x.expand(iw, -1, -1).reshape(len(z), -1), self.dec(z))
        log_p_x = log_p_x.view(iw, len(x))
        niwae = -log_mean_exp(log_p_x - log_ratio, dim=0)
        return niwae.mean(0, keepdim=True), log_ratio.mean(), -log_p_x.mean()
