"""Squeezes the images.

hint: Which axes have the size 1 if you ask for one image?
fails: a6.sizes
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.randn(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n]).detach().squeeze()
