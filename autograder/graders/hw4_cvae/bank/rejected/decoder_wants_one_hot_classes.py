"""Takes one-hot classes, which nobody gives it.

hint: Which shape and which type has c, when `sample` is called?
fails: a2
"""

import torch


class Decoder:
    def forward(self, z, c):
        return self.layers(torch.cat([z, c], dim=1))
