"""`forward` draws by itself; other layers, with two heads."""

import torch
from torch import nn


class CVAE:
    def __init__(self, n_in, n_hid, z_dim, n_classes):
        super().__init__()
        self.n_in, self.z_dim, self.n_classes = n_in, z_dim, n_classes
        self.body = nn.Sequential(nn.Linear(n_in + n_classes, n_hid), nn.Tanh())
        self.head_mu, self.head_logvar = nn.Linear(n_hid, z_dim), nn.Linear(n_hid, z_dim)
        self.hidden, self.out = nn.Linear(z_dim + n_classes, n_hid), nn.Linear(n_hid, n_in)

    def encode(self, x, c):
        h = self.body(torch.cat((c, x), 1))
        return self.head_mu(h), self.head_logvar(h)

    def decode(self, z, c):
        return torch.sigmoid(self.out(torch.tanh(self.hidden(torch.cat((c, z), 1)))))

    def forward(self, x, c):
        mu, logvar = self.encode(x, c)
        z = torch.empty_like(mu).normal_().mul((logvar / 2).exp()).add(mu)
        return self.decode(z, c), mu, logvar
