"""Applies a tanh to the mean and the log-variance.

hint: Between which bounds are your means? Is a latent of N(0, 1) between them?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class Encoder:
    def forward(self, x, c):
        one_hot = functional.one_hot(c, self.nclasses).to(x.dtype)
        h = torch.cat([self.convolutions(x), one_hot], dim=1)
        mu, logvar = self.linear(h).chunk(2, dim=1)
        return mu.tanh(), logvar.tanh()
