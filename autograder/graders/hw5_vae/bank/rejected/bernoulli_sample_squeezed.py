"""Takes away axes of size 1: of one row there is a vector, not a batch.

hint: Which shape do you return for one row?
fails: b4.sizes
"""

import torch


class VAE:
    @staticmethod
    def sample_Bernoulli(p):
        return torch.bernoulli(p).squeeze(0)
