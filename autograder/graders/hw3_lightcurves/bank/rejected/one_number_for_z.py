"""Draws one number for all dimensions of z.

hint: How many numbers is one z?
fails: b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), 1).expand(-1, self.latent_dim)
        return self.decode(z, p)
