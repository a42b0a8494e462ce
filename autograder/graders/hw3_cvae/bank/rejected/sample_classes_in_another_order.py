"""Decodes with the classes in another order.

hint: Which class has the first row of y, and which one the first image?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.decode(torch.randn(len(y), self.latent_dim), y.flip(0))
