"""Keeps what the mean of q is decoded to, for a figure."""

import torch

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_elbo_bound(self, x):
        q = gaussian(*self.enc(x))
        self.reconstructions = torch.sigmoid(self.dec(q.mean)).detach()
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        self.reconstructions = torch.sigmoid(self.dec(m)).detach()
        return niwae, log_ratio.mean(), -log_p_x.mean()
