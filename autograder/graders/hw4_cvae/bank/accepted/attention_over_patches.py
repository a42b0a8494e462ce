"""A transformer over patches of the image, with the class as one more of them."""

import torch
from torch import nn
from torch.nn import functional


def transformer(width):
    layer = nn.TransformerEncoderLayer(width, 2, 2 * width, batch_first=True, norm_first=True)
    return nn.TransformerEncoder(layer, 1, enable_nested_tensor=False)


class Encoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.patches = nn.Conv2d(1, 16, kernel_size=7, stride=7)
        self.places = nn.Parameter(0.1 * torch.randn(16, 16))
        self.classes = nn.Embedding(nclasses, 16)
        self.mixing = transformer(16)
        self.head = nn.Linear(16, 2 * zdim)

    def forward(self, x, c):
        tokens = self.patches(x).flatten(2).transpose(1, 2) + self.places  # (B, 16, 16)
        tokens = torch.cat([self.classes(c)[:, None], tokens], dim=1)
        return self.head(self.mixing(tokens)[:, 0]).tensor_split(2, dim=-1)


class Decoder:
    def __init__(self, zdim, nclasses):
        super().__init__()
        self.latent, self.classes = nn.Linear(zdim, 16), nn.Embedding(nclasses, 16)
        self.places = nn.Parameter(0.1 * torch.randn(16, 16))
        self.mixing = transformer(16)
        self.pixels = nn.Linear(16, 49)

    def forward(self, z, c):
        places = self.places.expand(len(z), -1, -1)
        given = torch.stack([self.latent(z), self.classes(c)], dim=1)
        tokens = self.mixing(torch.cat([given, places], dim=1))[:, 2:]  # (B, 16, 16)
        patches = self.pixels(tokens).transpose(1, 2)  # (B, 49, 16)
        return functional.fold(patches, (28, 28), kernel_size=7, stride=7).sigmoid()
