"""Limits x_hat to ±10.

hint: How large can a magnification be for large p? What is the gradient beyond your limit?
fails: a1.values
"""

import torch


class CVAE:
    def decode(self, z, p):
        return self.decoder(torch.cat([z, self.condition(p)], dim=1)).clamp(-10, 10)
