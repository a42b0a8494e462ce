"""Makes log σ² negative.

hint: A variance may be above 1. What is its logarithm then?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, c):
        mu, h = self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
        return mu, -functional.softplus(h)
