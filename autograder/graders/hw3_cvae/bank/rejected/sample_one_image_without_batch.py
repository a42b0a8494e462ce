"""A single image comes without the axis of the batch.

hint: What is the shape of your answer if y has one row?
fails: c1.sizes
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.randn(len(y), self.latent_dim), y).squeeze(0)
