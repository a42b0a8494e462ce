"""Latents between 0 and 1.

hint: Which latents can torch.rand never give, though the prior does half of the time?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.rand(len(y), self.latent_dim), y)
