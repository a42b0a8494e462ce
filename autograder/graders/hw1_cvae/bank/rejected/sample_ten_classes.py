"""One-hot codes of ten classes, whatever n_classes is.

hint: How wide is the code of a class, if there is only one class?
fails: a6
"""

import torch


class CVAE:
    def sample_class(self, label, n):
        z = torch.randn(n, self.z_dim)
        return self.decode(z, torch.eye(10)[[label] * n]).detach()
