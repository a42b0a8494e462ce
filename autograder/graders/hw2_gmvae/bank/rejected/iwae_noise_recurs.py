"""Draws noise for 16 samples at most, and takes it again for the next ones.

hint: With iw = 1000, how many different z has one image?
fails: c.noise
"""

import torch

from hw2_utils import duplicate, gaussian, log_bernoulli_with_logits, log_mean_exp


class GMVAE:
    def negative_iwae_bound(self, x, iw):
        m, v = self.enc(x)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        noise = torch.randn(16, *m.shape)[torch.arange(iw) % 16].flatten(0, 1)
        z = q.mean + q.stddev * noise
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
