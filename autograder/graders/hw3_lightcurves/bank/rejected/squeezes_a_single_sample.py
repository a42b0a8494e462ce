"""Drops the axis of curves where there is only one.

hint: Which shape has your result for a single p?
fails: b.p
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim)
        return self.decode(z, p).squeeze(0)
