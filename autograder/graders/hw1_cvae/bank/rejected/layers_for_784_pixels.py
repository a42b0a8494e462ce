"""Layers for Fashion-MNIST, whatever n_in is.

hint: What are your layers for, if n_in is 64, as for the digits of --quick?
fails: a1 a2 a4 a6
"""

from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.encoder = nn.Sequential(
            nn.Linear(784 + n_classes, n_hid), nn.ReLU(), nn.Linear(n_hid, 2 * z_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(z_dim + n_classes, n_hid), nn.ReLU(), nn.Linear(n_hid, 784), nn.Sigmoid()
        )
