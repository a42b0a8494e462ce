"""Seeds the random numbers before each draw.

hint: You set a seed in every call. What is random then?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        torch.manual_seed(0)
        return self.decode(torch.randn(len(y), self.latent_dim), y)
