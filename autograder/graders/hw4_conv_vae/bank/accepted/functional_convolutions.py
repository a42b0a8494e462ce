"""Weights of its own for convolutions of torch; variances below 1 only."""

import torch
from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.w1 = nn.Parameter(0.2 * torch.randn(8, 1, 4, 4))
        self.w2 = nn.Parameter(0.1 * torch.randn(8, 8, 4, 4))
        self.w3 = nn.Parameter(0.05 * torch.randn(2, 8 * 49, zdim))

    def forward(self, x):
        h = functional.conv2d(x, self.w1, stride=2, padding=1).tanh()
        h = torch.conv2d(h, self.w2, stride=2, padding=1).tanh()
        mu, minus_logvar = h.flatten(1) @ self.w3
        return mu, -functional.softplus(minus_logvar)


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.w0 = nn.Parameter(0.3 * torch.randn(zdim, 8, 7, 7))
        self.w1 = nn.Parameter(0.2 * torch.randn(8, 8, 3, 3))
        self.w2 = nn.Parameter(0.2 * torch.randn(1, 8, 3, 3))
        self.bias = nn.Parameter(torch.full((1,), -1.0))

    def forward(self, z):
        h = torch.einsum("bz,zchw->bchw", z, self.w0).tanh()
        h = h.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
        h = functional.conv2d(h, self.w1, padding=1).tanh()
        h = h.repeat_interleave(2, dim=3).repeat_interleave(2, dim=2)
        return functional.conv2d(h, self.w2, self.bias, padding=1).sigmoid()
