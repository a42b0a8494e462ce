"""Everything with torch.distributions: the prior as MixtureSameFamily."""

import torch
from torch.distributions import Bernoulli, Categorical, Independent, MixtureSameFamily, Normal


def log_normal_mixture(z, m, v):
    weights = Categorical(logits=torch.zeros(m.shape[:2]))
    components = Independent(Normal(m, v.sqrt()), 1)
    return MixtureSameFamily(weights, components).log_prob(z)


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        q = Independent(Normal(m, torch.sqrt(v)), 1)
        z = q.rsample()
        kl = torch.mean(q.log_prob(z) - log_normal_mixture(z, *self.z_prior))
        rec = -Independent(Bernoulli(logits=self.dec(z)), 1).log_prob(x).mean()
        return kl + rec, kl, rec

    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = Independent(Normal(m, torch.sqrt(v)), 1)
        z = q.rsample((iw,))  # (M, B, Z)
        log_p_z = log_normal_mixture(z.flatten(end_dim=1), *self.z_prior).reshape(iw, len(x))
        kl = q.log_prob(z) - log_p_z
        rec = -Independent(Bernoulli(logits=self.dec(z)), 1).log_prob(x)
        niwae = -(torch.logsumexp(-kl - rec, dim=0) - torch.log(torch.tensor(iw))).mean()
        return niwae, kl.mean(), rec.mean()
