"""The decoder shifts z in place, so that `forward` returns another z than it has drawn.

hint: What has become of z when the decoder is done with it? Is it still the one that was drawn?
fails: b3.inputs
"""

import torch


class CVAE:
    def decode(self, z, y):
        z += 0.1
        return self.decoder(torch.cat([z, y], dim=1)).reshape(-1, *self.input_shape)
