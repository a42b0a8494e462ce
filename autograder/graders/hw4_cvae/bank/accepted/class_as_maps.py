"""The class as additional channels of the image, and of the decoder's maps."""

import torch
from torch import nn
from torch.nn import functional


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.nclasses = nclasses
        self.net = nn.Sequential(
            nn.Conv2d(1 + nclasses, 8, 3, 2, 1),
            nn.BatchNorm2d(8),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(8 * 196, 2 * zdim),
        )

    def forward(self, x, c):
        maps = functional.one_hot(c, self.nclasses)[:, :, None, None].expand(-1, -1, 28, 28)
        return self.net(torch.cat([x, maps.float()], dim=1)).chunk(2, dim=-1)


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.nclasses = nclasses
        self.net = nn.Sequential(
            nn.ConvTranspose2d(zdim + nclasses, 16, 7),
            nn.ReLU(),
            nn.Dropout(0.1),
            nn.Upsample(scale_factor=2),
            nn.Conv2d(16, 8, 3, padding=1),
            nn.ReLU(),
            nn.ConvTranspose2d(8, 1, 2, 2),
        )

    def forward(self, z, c):
        point = torch.cat([z, functional.one_hot(c, self.nclasses).to(z)], dim=1)
        return self.net(point[:, :, None, None]).sigmoid()
