"""One noise vector for all images of the batch.

hint: How many noise vectors does a batch of B images need?
fails: b.noise
"""

import torch

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        m, v = self.enc(x)
        z = m + v.sqrt() * torch.randn(1, m.shape[1])
        kl = (gaussian(m, v).log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
