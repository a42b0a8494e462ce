"""Also the encoder's last layer has an ELU.

hint: What is the smallest mu that your encoder can give? And the smallest variance?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, c):
        return functional.elu(self.encoder(torch.cat([x, c], dim=1))).chunk(2, dim=1)
