"""Latents between 0 and 1.

hint: From which distribution is the z of a new image to be drawn? And yours?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.rand(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n]).detach()
