"""Returns the z as well.

hint: What is asked, and how many tensors do you return?
fails: b b.p b.exact
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.randn(len(p), self.latent_dim)
        return self.decode(z, p), z
