"""Draws the classes as well.

hint: Of which class are the images to be?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        own = torch.randint(self.n_classes, (n,))
        return self.decode(torch.randn(n, self.z_dim), torch.eye(self.n_classes)[own]).detach()
