"""Has a formula of its own for the probabilities, which subtracts b from v.

hint: Does b occur in any of the terms of the energy that hold h?
fails: b3
"""

import torch


class RBM:
    def sample_h(self, v):
        return torch.bernoulli(torch.sigmoid(self.alpha + ((v - self.b) / self.sigma) @ self.W))
