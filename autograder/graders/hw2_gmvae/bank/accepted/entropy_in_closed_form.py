"""The entropy of q in closed form, and only the prior's term of kl by sampling."""

import math

import torch

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


def entropy(v):
    return 0.5 * (math.log(2 * math.pi) + 1 + torch.log(v)).sum(-1)


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = gaussian(m, v).rsample()
        kl = (-entropy(v) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        log_p_z = log_normal_mixture(z, *self.z_prior)
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_w = (log_p_x + log_p_z - q.log_prob(z)).reshape(iw, -1)
        return (
            -log_mean_exp(log_w, dim=0).mean(),
            -(entropy(v).mean() + log_p_z.mean()),
            -log_p_x.mean(),
        )
