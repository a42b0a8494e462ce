"""Sets the seed in sample, so that the curves are always the same.

hint: What do two calls have in common? Who sets the seed in the script?
fails: b b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        torch.manual_seed(0)
        z = torch.randn(len(p), self.latent_dim)
        return self.decode(z, p)
