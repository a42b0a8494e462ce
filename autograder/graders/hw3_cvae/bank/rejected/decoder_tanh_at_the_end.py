"""The decoder ends with tanh.

hint: Between which two values is tanh? And a pixel?
fails: b1 b3 c1
"""

import torch


class CVAE:
    def decode(self, z, y):
        logits = self.decoder[:-1](torch.cat([z, y], dim=1))
        return torch.tanh(logits).reshape(-1, *self.input_shape)
