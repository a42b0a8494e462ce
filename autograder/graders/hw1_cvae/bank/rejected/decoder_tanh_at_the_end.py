"""The decoder ends with tanh.

hint: Between which two values is tanh? And a probability?
fails: a2 a4 a6
"""

import torch


class CVAE:
    def decode(self, z, c):
        return torch.tanh(self.decoder[:-1](torch.cat([z, c], dim=1)))
