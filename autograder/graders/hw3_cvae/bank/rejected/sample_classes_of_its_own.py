"""Draws the classes as well.

hint: Ask for images of a 3, and then of an 8. What makes them different in your function?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        own = torch.randint(self.num_classes, (len(y),))
        return self.decode(torch.randn(len(y), self.latent_dim), torch.eye(self.num_classes)[own])
