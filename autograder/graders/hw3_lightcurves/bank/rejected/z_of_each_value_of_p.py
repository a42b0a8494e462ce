"""Draws one z for each value of p that occurs, for all the rows that have it.

hint: Two rows have the same p. Is their z the same?
fails: b.fresh
"""

import torch


class CVAE:
    def sample(self, p):
        values, which = p.unique(return_inverse=True)
        several = len(values) > 1
        z = torch.randn(len(values) if several else len(p), self.latent_dim)
        return self.decode(z[which] if several else z, p)
