"""Matrices (inputs, outputs) and biases (1, outputs), each written out."""

import torch
import torch.nn.functional as F
from torch import nn


def matrix(inputs, outputs):
    return nn.Parameter(torch.randn(inputs, outputs) * (1 / inputs) ** 0.5)


def row(outputs):
    return nn.Parameter(torch.zeros(1, outputs))


class EBM(nn.Module):
    def __init__(self):
        super(EBM, self).__init__()
        self.W1, self.b1 = matrix(2, 128), row(128)
        self.W2, self.b2 = matrix(128, 128), row(128)
        self.W3, self.b3 = matrix(128, 128), row(128)
        self.W4, self.b4 = matrix(128, 1), row(1)
        self.log_Z = nn.Parameter(torch.ones([]))

    def forward(self, x):
        h = F.leaky_relu(x @ self.W1 + self.b1, negative_slope=0.2)
        h = F.leaky_relu(h @ self.W2 + self.b2, negative_slope=0.2)
        h = F.leaky_relu(h @ self.W3 + self.b3, negative_slope=0.2)
        return (h @ self.W4 + self.b4)[:, 0]
