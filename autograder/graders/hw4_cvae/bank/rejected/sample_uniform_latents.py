"""Latents between 0 and 1.

hint: Which latents can torch.rand never give, though the prior does half of the time?
fails: e
"""

import torch


class CVAE:
    def sample(self, c):
        return self.decoder(torch.rand(len(c), self.zdim), c)
