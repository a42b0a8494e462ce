"""Sigmoids after the hidden layers.

hint: The sigmoid belongs at the output. What does the handout put after the first hidden layer?
fails: a.values
"""

import torch


class Decoder:
    def forward(self, z):
        first, _, second, _, third, _ = self.layers
        return torch.sigmoid(third(torch.sigmoid(second(torch.sigmoid(first(z))))))
