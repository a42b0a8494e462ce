"""Makes log σ² positive, as if it were the variance.

hint: A variance is positive. Is the logarithm of one?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).float()
        h = self.linear(torch.cat([self.convolutions(x), one_hot], dim=1))
        mu, logvar = h.chunk(2, dim=1)
        return mu, functional.softplus(logvar)
