"""Keeps p within the training set.

hint: p may have any value. Can your model be asked for p = 6.01?
fails: b.p
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim)
        return self.decode(z, p.clamp(0.01, 5.01))
