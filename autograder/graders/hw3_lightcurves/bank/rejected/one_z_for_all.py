"""Draws one z for all curves.

hint: Are two curves with the same p to be equal?
fails: b b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(1, self.latent_dim).expand(len(p), -1)
        return self.decode(z, p)
