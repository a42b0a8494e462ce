"""Makes log σ² positive, as if it were the variance.

hint: A variance is positive. Is the logarithm of one?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, c):
        mu, h = self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
        return mu, functional.softplus(h)
