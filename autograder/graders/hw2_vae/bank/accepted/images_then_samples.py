"""Repeats each image M times in a row: (B, M), and sums over other axes."""

import torch

from hw2_utils import log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        batch = x.shape[0]
        x = torch.repeat_interleave(x, iw, dim=0)
        m, v = self.enc(x)  # the encoder gets every image M times
        z = sample_gaussian(m, v)
        rec = -log_bernoulli_with_logits(x, self.dec(z)).view(batch, iw)
        kl = (log_normal(z, m, v) - log_normal(z, *self.z_prior)).view(batch, iw)
        niwae = torch.mean(-log_mean_exp(-(kl + rec), dim=1))
        return niwae, torch.mean(kl), torch.mean(rec)
