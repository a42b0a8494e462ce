"""Decodes z = 0.

hint: Where does anything random come into your images?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.zeros(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n]).detach()
