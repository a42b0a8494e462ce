"""One z for all images.

hint: You ask for ten images of a class. In what do they differ?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.randn(1, self.z_dim).expand(n, -1)
        return self.decode(z, torch.eye(self.n_classes)[[label] * n]).detach()
