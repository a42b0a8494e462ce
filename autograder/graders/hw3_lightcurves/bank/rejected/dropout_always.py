"""Drops hidden units of the decoder out, whether the model is trained or not.

hint: How does `functional.dropout` know whether the model is trained? Does it?
fails: a1.rows
"""

import torch


class CVAE:
    def decode(self, z, p):
        h = self.decoder[:2](torch.cat([z, self.condition(p)], dim=1))
        return self.decoder[2:](torch.nn.functional.dropout(h, 0.2))
