"""Seeds the random numbers before each draw.

hint: What do two calls have in common that should be new in each?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        torch.manual_seed(0)
        z = torch.randn(n, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n]).detach()
