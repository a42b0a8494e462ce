"""Counts the classes from 1.

hint: Which class has the number 0, and which one do you draw for it?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.randn(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label - 1] * n]).detach()
