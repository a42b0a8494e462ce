"""Seeds the random numbers before each draw.

hint: Ask twice for the same classes. Where does the noise of the second call come from?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        torch.manual_seed(0)
        return self.decode(torch.randn(len(y), self.latent_dim), y)
