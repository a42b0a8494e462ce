"""Layers of its own making, with weights (inputs, outputs)."""

import torch
from torch import nn


class Dense(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        bound = inputs**-0.5
        self.W = nn.Parameter(torch.empty(inputs, outputs).uniform_(-bound, bound))
        self.b = nn.Parameter(torch.empty(outputs).uniform_(-bound, bound))

    def forward(self, x):
        return torch.addmm(self.b, x, self.W)


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential()
        for number, inputs in enumerate((2, 128, 128)):
            self.net.add_module(f"dense{number}", Dense(inputs, 128))
            self.net.add_module(f"activation{number}", nn.LeakyReLU(0.2))
        self.net.add_module("last", Dense(128, 1))
        self.log_Z = nn.Parameter(torch.scalar_tensor(1.0))

    def forward(self, x):
        return self.net(x).flatten()
