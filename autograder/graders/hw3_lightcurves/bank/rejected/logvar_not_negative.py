"""Makes log σ² positive by a softplus.

hint: Is it the variance or its logarithm that is positive? How small can your σ get?
fails: a1.values
"""

from torch.nn import functional


class CVAE:
    def encode(self, x, p):
        import torch

        h = self.encoder(torch.cat([x, self.condition(p)], dim=1))
        mu, logvar = h.chunk(2, dim=1)
        return mu, functional.softplus(logvar)
