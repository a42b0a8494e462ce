"""Encodes as if the encoder had nothing to learn.

hint: What does torch.no_grad do to the weights of your encoder?
fails: a1.weights a4.gradient
"""

import torch


class CVAE:
    @torch.no_grad()
    def encode(self, x, c):
        return self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
