"""Draws z from 0 to 1.

hint: From which distribution is z, according to the prior?
fails: b b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.rand(len(p), self.latent_dim)
        return self.decode(z, p)
