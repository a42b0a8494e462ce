"""A softmax over the pixels in the place of a sigmoid for each.

hint: What do the pixels of one of your images add up to? Is exactly one pixel of an image white?
fails: a2.outputs
"""

import torch


class CVAE:
    def decode(self, z, c):
        return torch.softmax(self.decoder[:-1](torch.cat([z, c], dim=1)), dim=1)
