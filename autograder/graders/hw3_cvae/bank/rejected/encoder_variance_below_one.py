"""Makes log σ² negative.

hint: A variance may be above 1. What is its logarithm then?
fails: b1.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, y):
        mu, h = self.encoder(torch.cat([x.flatten(1), y], dim=1)).chunk(2, dim=1)
        return mu, -functional.softplus(h)
