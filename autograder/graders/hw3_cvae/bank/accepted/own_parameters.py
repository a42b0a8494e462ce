"""No layers: weights (inputs, outputs) in a dictionary of parameters, biases made by hand."""

import math

import torch
from torch import nn


class CVAE:
    def __init__(self, input_shape=(1, 28, 28), latent_dim=64, num_classes=10):
        super().__init__()
        self.input_shape, self.latent_dim = input_shape, latent_dim
        self.num_classes = num_classes
        pixels = math.prod(input_shape)
        sizes = {
            "x": (pixels + num_classes, 70),
            "q": (70, 2 * latent_dim),
            "z": (latent_dim + num_classes, 70),
            "pixels": (70, pixels),
        }
        self.weights = nn.ParameterDict()
        self.biases = nn.ParameterDict()
        for name, (inputs, outputs) in sizes.items():
            self.weights[name] = nn.Parameter(torch.randn(inputs, outputs) / math.sqrt(inputs))
            self.biases[name] = nn.Parameter(torch.zeros(outputs))

    def layer(self, name, value):
        return value @ self.weights[name] + self.biases[name]

    def encode(self, x, y):
        h = torch.tanh(self.layer("x", torch.cat((x.flatten(1), y), dim=1)))
        q = self.layer("q", h)
        return q[:, : self.latent_dim], q[:, self.latent_dim :]

    def decode(self, z, y):
        h = torch.tanh(self.layer("z", torch.cat((z, y), dim=1)))
        return torch.sigmoid(self.layer("pixels", h)).reshape((-1, *self.input_shape))
