"""Brings the curves that the encoder gets to another scale."""

import torch


class CVAE:
    def encode(self, x, p):
        scaled = (x - 2) / 3
        return self.encoder(torch.cat([scaled, self.condition(p)], dim=1)).chunk(2, dim=1)
