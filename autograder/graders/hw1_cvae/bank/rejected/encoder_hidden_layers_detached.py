"""Cuts the gradient between the hidden layers of the encoder and its last one.

hint: Which of the encoder's weights change in a step of training?
fails: a1.weights
"""

import torch


class CVAE:
    def encode(self, x, c):
        h = self.encoder[:-1](torch.cat([x, c], dim=1)).detach()
        mu, logvar = self.encoder[-1](h).chunk(2, dim=1)
        return mu, logvar
