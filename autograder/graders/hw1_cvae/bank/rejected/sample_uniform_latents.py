"""Latents between 0 and 1.

hint: Which latents can torch.rand never give, though the prior does half of the time?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.rand(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n]).detach()
