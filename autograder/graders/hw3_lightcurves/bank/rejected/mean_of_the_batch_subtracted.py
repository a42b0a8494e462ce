"""Subtracts the batch's mean from the encoder's hidden units, in evaluation, too.

hint: Is q(z | x, p) another one if x comes together with other curves?
fails: a1.rows
"""

import torch


class CVAE:
    def encode(self, x, p):
        h = self.encoder[:2](torch.cat([x, self.condition(p)], dim=1))
        return self.encoder[2:](h - h.mean(dim=0)).chunk(2, dim=1)
