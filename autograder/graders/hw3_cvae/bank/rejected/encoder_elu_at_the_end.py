"""Also the encoder's last layer has an ELU.

hint: What is the smallest mu that your encoder can give? And the smallest variance?
fails: b1.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, y):
        h = self.encoder(torch.cat([x.flatten(1), y], dim=1))
        return functional.elu(h).chunk(2, dim=1)
