"""The decoder's output is a softmax over the pixels.

hint: Is exactly one pixel of an image white, or is each pixel an event of its own?
fails: a.values d
"""

import torch


class Decoder:
    def forward(self, z):
        return torch.softmax(self.layers[:-1](z), dim=-1)
