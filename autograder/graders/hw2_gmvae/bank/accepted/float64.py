"""Computes the mixture and the weights in double precision."""

import math

import torch

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits


def log_normal_mixture(z, m, v):
    z, m, v = z.double().unsqueeze(1), m.double(), v.double()
    log_densities = -0.5 * (math.log(2 * math.pi) + v.log() + (z - m) ** 2 / v)
    return torch.logsumexp(log_densities.sum(-1), dim=1) - math.log(m.shape[1])


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()
        kl = q.log_prob(z).double() - log_normal_mixture(z, *self.z_prior)
        rec = -log_bernoulli_with_logits(duplicate(x, iw), self.dec(z)).double()
        log_w = (-kl - rec).view(iw, len(x))
        return math.log(iw) - log_w.logsumexp(dim=0).mean(), kl.mean(), rec.mean()
