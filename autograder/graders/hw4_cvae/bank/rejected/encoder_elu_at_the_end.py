"""Applies an ELU to the mean and the log-variance.

hint: Which values can come out of your last layer? Which can a mean have?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).to(x.dtype)
        h = torch.cat([self.convolutions(x), one_hot], dim=1)
        mu, logvar = self.linear(h).chunk(2, dim=1)
        return functional.elu(mu), functional.elu(logvar)
