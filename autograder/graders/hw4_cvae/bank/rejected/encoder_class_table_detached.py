"""Takes the vectors of its classes without gradient.

hint: Which of the weights of your encoder get a gradient?
fails: a1.weights
"""

import torch
from torch import nn


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.classes = nn.Embedding(nclasses, 8)
        self.flat = nn.Flatten()
        self.layers = nn.Sequential(nn.Linear(784 + 8, 256), nn.SiLU(), nn.Linear(256, 2 * zdim))

    def forward(self, x, c):
        with torch.no_grad():
            classes = self.classes(c)
        return self.layers(torch.cat([self.flat(x), classes], dim=1)).chunk(2, dim=1)
