"""Layers that are different in training: normalisation over the batch, and dropout."""

from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.encoder = nn.Sequential(
            nn.Linear(n_in + n_classes, n_hid),
            nn.BatchNorm1d(n_hid),
            nn.ELU(),
            nn.Dropout(0.1),
            nn.Linear(n_hid, 2 * z_dim),
        )
        self.decoder = nn.Sequential(
            nn.Linear(z_dim + n_classes, n_hid),
            nn.SiLU(),
            nn.Dropout(0.1),
            nn.Linear(n_hid, n_in),
            nn.Sigmoid(),
        )
