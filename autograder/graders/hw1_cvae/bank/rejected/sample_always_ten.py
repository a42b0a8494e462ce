"""Ten images, whatever n is.

hint: How many images does n ask for?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.randn(10, self.z_dim)
        return self.decode(z, torch.eye(self.n_classes)[[label] * 10]).detach()
