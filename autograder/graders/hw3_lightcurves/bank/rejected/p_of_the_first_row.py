"""Takes the first p for all rows.

hint: Which p belongs to which row?
fails: b.p
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim)
        return self.decode(z, p[:1].expand(len(p)))
