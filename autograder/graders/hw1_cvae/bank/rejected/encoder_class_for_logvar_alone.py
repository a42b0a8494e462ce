"""μ does not depend on the class.

hint: You have two heads. Do both of them get the class?
fails: a1.class
"""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.hidden = nn.Sequential(nn.Linear(n_in, n_hid), nn.ReLU())
        self.mu, self.logvar = nn.Linear(n_hid, z_dim), nn.Linear(n_hid + n_classes, z_dim)
        self.decoder = nn.Sequential(
            nn.Linear(z_dim + n_classes, n_hid), nn.ReLU(), nn.Linear(n_hid, n_in), nn.Sigmoid()
        )

    def encode(self, x, c):
        h = self.hidden(x)
        return self.mu(h), self.logvar(torch.cat([h, c], dim=1))
