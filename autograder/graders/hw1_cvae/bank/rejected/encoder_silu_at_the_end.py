"""Also the encoder's last layer has a SiLU.

hint: What is the smallest mu that your encoder can give? And the smallest variance?
fails: a1.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def encode(self, x, c):
        return functional.silu(self.encoder(torch.cat([x, c], dim=1))).chunk(2, dim=1)
