"""Has a formula of its own for the probabilities, without α.

hint: Which parameters do the probabilities depend on that you draw with?
fails: b3
"""

import torch


class RBM:
    def sample_h(self, v):
        return torch.bernoulli(torch.sigmoid((v / self.sigma) @ self.W))
