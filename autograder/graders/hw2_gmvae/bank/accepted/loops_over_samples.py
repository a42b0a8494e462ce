"""One importance sample after the other."""

import torch

from hw2_utils import gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        kls, recs = [], []
        for _ in range(iw):
            q = gaussian(*self.enc(x))
            z = q.rsample()
            kls.append(q.log_prob(z) - log_normal_mixture(z, *self.z_prior))
            recs.append(-log_bernoulli_with_logits(x, self.dec(z)))
        kl, rec = torch.stack(kls), torch.stack(recs)  # (M, B)
        return -log_mean_exp(-kl - rec, dim=0).mean(), kl.mean(), rec.mean()
