"""Sets the seed in the bound.

hint: What does a fixed seed inside of the bound make of the noise of two batches?
fails: b b.terms b.gradient b.noise
"""

import torch

from hw2_utils import gaussian, log_bernoulli_with_logits


class GMVAE:
    def negative_elbo_bound(self, x):
        torch.manual_seed(0)
        q = gaussian(*self.enc(x))
        z = q.rsample()
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
