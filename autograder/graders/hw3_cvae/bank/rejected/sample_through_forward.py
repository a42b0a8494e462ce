"""Encodes a black image, and returns what `forward` makes of it.

hint: From which distribution is the z of a new image drawn: p(z) or q(z | x, y)?
fails: c1
"""

import torch


class CVAE:
    def sample(self, y):
        return self.forward(torch.zeros(len(y), *self.input_shape), y)[0]
