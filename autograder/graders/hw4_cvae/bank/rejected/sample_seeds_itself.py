"""Seeds the random numbers before each draw.

hint: You set a seed in every call. What is random then?
fails: e.independence
"""

import torch


class CVAE:
    def sample(self, c):
        torch.manual_seed(0)
        return self.decoder(torch.randn(len(c), self.zdim), c)
