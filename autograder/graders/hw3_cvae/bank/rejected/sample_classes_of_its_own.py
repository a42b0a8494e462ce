"""Draws the classes as well.

hint: Who chooses the classes of the images: the caller, or your function?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        own = torch.randint(self.num_classes, (len(y),))
        return self.decode(torch.randn(len(y), self.latent_dim), torch.eye(self.num_classes)[own])
