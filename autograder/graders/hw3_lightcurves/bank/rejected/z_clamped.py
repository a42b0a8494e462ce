"""Limits the z of sample to ±3.

hint: How often is a standard normal number beyond 3? What becomes of it in your code?
fails: b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim).clamp(-3, 3)
        return self.decode(z, p)
