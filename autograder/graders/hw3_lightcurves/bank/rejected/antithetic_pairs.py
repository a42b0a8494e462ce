"""Draws z for half of the curves and takes −z for the others, if their number is even.

hint: Your z are all normal. What does one of them tell about the others?
fails: b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        drawn = len(p) - len(p) // 2 if len(p) % 2 == 0 else len(p)
        z = torch.randn(drawn, self.latent_dim)
        return self.decode(torch.cat([z, -z])[: len(p)], p)
