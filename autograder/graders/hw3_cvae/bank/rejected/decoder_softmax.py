"""A softmax over the pixels in the place of a sigmoid for each.

hint: What do the pixels of one of your images add up to? Is exactly one pixel of an image white?
fails: b1.outputs
"""

import torch


class CVAE:
    def decode(self, z, y):
        logits = self.decoder[:-1](torch.cat([z, y], dim=1))
        return torch.softmax(logits, dim=1).reshape(-1, *self.input_shape)
