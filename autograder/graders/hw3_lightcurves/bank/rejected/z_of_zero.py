"""Takes z = 0, the mean of the prior.

hint: Is there more than one curve for each p?
fails: b b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        z = torch.zeros(len(p), self.latent_dim)
        return self.decode(z, p)
