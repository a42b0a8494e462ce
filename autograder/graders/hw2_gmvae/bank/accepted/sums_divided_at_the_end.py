"""Sums over all rows, which are divided by B and M at the end."""

import math

import torch

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        batch = len(x)
        m, v = self.enc(duplicate(x, iw))
        q = gaussian(m, v)
        z = q.rsample()
        log_p_z = log_normal_mixture(z, *self.z_prior)
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_w = (log_p_x + log_p_z - q.log_prob(z)).view(iw, batch)
        niwae = math.log(iw) - torch.logsumexp(log_w, dim=0).sum() / batch
        kl = (q.log_prob(z) - log_p_z).sum() / (iw * batch)
        return niwae, kl, -log_p_x.sum() / (iw * batch)
