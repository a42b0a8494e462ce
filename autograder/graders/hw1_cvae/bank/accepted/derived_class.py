"""A class of conditional VAEs, derived from one that holds what all VAEs have."""

import torch
from torch import nn


class ConditionalVAE(CVAE):  # noqa: F821
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        nn.Module.__init__(self)
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.hidden = nn.Linear(n_in + n_classes, n_hid)
        self.mean, self.log_variance = nn.Linear(n_hid, z_dim), nn.Linear(n_hid, z_dim)
        self.back, self.pixels = nn.Linear(z_dim + n_classes, n_hid), nn.Linear(n_hid, n_in)

    def encode(self, x, c):
        h = torch.relu(self.hidden(torch.hstack([x, c])))
        return self.mean(h), self.log_variance(h)

    def decode(self, z, c):
        return torch.sigmoid(self.pixels(torch.relu(self.back(torch.hstack([z, c])))))


(CVAE,) = (ConditionalVAE,)
