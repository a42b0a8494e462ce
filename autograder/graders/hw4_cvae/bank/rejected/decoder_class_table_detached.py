"""Takes the vectors of its classes without gradient.

hint: Which of the weights of your decoder get a gradient?
fails: a2.weights
"""

import torch
from torch import nn


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.classes = nn.Embedding(nclasses, 8)
        self.layers = nn.Sequential(
            nn.Linear(zdim + 8, 256),
            nn.SiLU(),
            nn.Linear(256, 784),
            nn.Unflatten(1, (1, 28, 28)),
            nn.Sigmoid(),
        )

    def forward(self, z, c):
        return self.layers(torch.cat([z, self.classes(c).detach()], dim=1))
