"""The encoder sees the image alone.

hint: q(z | x, c) is conditional on two things. Which of them does your encoder get?
fails: a1.class
"""

from torch import nn


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 8, 4, 2, 1), nn.SiLU(), nn.Flatten(), nn.Linear(8 * 196, 2 * zdim)
        )

    def forward(self, x, c):
        return self.layers(x).chunk(2, dim=1)
