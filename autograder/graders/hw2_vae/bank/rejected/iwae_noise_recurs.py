"""Draws noise for 16 samples at most, and takes it again for the next ones.

hint: With iw = 1000, how many different z has one image?
fails: d.image
"""

import torch

from hw2_utils import duplicate, log_bernoulli_with_logits, log_mean_exp


class VAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        noise = torch.randn(16, *m.shape)[torch.arange(iw) % 16].flatten(0, 1)
        x, m, v = duplicate(x, iw), duplicate(m, iw), duplicate(v, iw)
        z = m + v.sqrt() * noise
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))
        log_p_z = log_normal(z, *self.z_prior)
        log_q_z = log_normal(z, m, v)
        log_w = (log_p_x + log_p_z - log_q_z).reshape(iw, -1)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, (log_q_z - log_p_z).mean(), -log_p_x.mean()
