"""Also the decoder's last linear layer has a SiLU, before the sigmoid.

hint: What is the smallest value that your decoder can give a pixel? Can it draw black?
fails: a2.outputs
"""

import torch
from torch.nn import functional


class CVAE:
    def decode(self, z, c):
        return torch.sigmoid(functional.silu(self.decoder[:-1](torch.cat([z, c], dim=1))))
