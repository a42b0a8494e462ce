"""Batch normalisation after every hidden layer; images are drawn in eval mode, and then back."""

import torch
from torch import nn


def hidden(inputs, outputs):
    return [nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs), nn.ReLU()]


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.encoder = nn.Sequential(
            *hidden(n_in + n_classes, n_hid), *hidden(n_hid, n_hid), nn.Linear(n_hid, 2 * z_dim)
        )
        self.decoder = nn.Sequential(
            *hidden(z_dim + n_classes, n_hid),
            *hidden(n_hid, n_hid),
            nn.Linear(n_hid, n_in),
            nn.Sigmoid(),
        )

    @torch.no_grad()
    def sample_class(self, label, n):
        mode = self.training
        self.eval()
        images = self.decode(torch.randn(n, self.z_dim), torch.eye(self.n_classes)[[label] * n])
        self.train(mode)
        return images
