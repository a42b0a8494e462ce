"""Detaches what the encoder's last layer takes.

hint: Which of your encoder's layers get a gradient of mu? Do all layers of a network learn?
fails: b1.weights
"""

import torch


class CVAE:
    def encode(self, x, y):
        h = self.encoder[:-1](torch.cat([x.flatten(1), y], dim=1)).detach()
        return self.encoder[-1](h).chunk(2, dim=1)
