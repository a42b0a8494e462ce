"""Sorts p in sample, and returns the curves in that order.

hint: For which p is the first of your curves?
fails: b.p
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim)
        return self.decode(z, p)[p.argsort()]
