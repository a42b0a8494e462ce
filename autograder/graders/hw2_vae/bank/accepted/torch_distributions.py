"""Everything with torch.distributions, and with its divergence."""

import math

import torch
from torch.distributions import Bernoulli, Normal, kl_divergence


def sample_gaussian(m, v):
    return Normal(m, v.sqrt()).rsample()


def log_normal(x, m, v):
    return Normal(m, v.sqrt()).log_prob(x).sum(-1)


class VAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q, p = Normal(m, v.sqrt()), Normal(*self.z_prior)
        rec = -Bernoulli(logits=self.dec(q.rsample())).log_prob(x).sum(-1).mean()
        kl = kl_divergence(q, p).sum(-1).mean()
        return rec + kl, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q, p = Normal(m, v.sqrt()), Normal(*self.z_prior)
        z = q.rsample((iw,))  # (M, B, Z)
        log_p_x = Bernoulli(logits=self.dec(z)).log_prob(x).sum(-1)
        log_w = log_p_x + (p.log_prob(z) - q.log_prob(z)).sum(-1)  # (M, B)
        niwae = (math.log(iw) - torch.logsumexp(log_w, dim=0)).mean()
        return niwae, kl_divergence(q, p).sum(-1).mean(), -log_p_x.mean()
