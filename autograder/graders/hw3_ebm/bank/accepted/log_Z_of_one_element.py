"""log Z as a vector of one element, first among the parameters; log-sum-exp as in the sheet."""

import math

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.log_Z = nn.Parameter(torch.ones(1), requires_grad=True)
        self.act = nn.LeakyReLU(negative_slope=0.2)
        self.fc1, self.fc2, self.fc3 = nn.Linear(2, 128), nn.Linear(128, 128), nn.Linear(128, 128)
        self.fc4 = nn.Linear(128, 1)

    def forward(self, x):
        h = self.act(self.fc1(x))
        h = self.act(self.fc2(h))
        h = self.act(self.fc3(h))
        return self.fc4(h)[:, 0]


def log_noise(u, sigma_r):
    return -(u * u).sum(1) / (2 * sigma_r * sigma_r) - math.log(2 * math.pi * sigma_r * sigma_r)


def nce_loss(model, x, y, sigma_r):
    f_x, f_y = model(x), model(y)
    c_x, c_y = model.log_Z + log_noise(x, sigma_r), model.log_Z + log_noise(y, sigma_r)
    data = -f_x + torch.logaddexp(f_x, c_x)
    noise = -c_y + torch.logsumexp(torch.stack([f_y, c_y]), dim=0)
    return data.mean() + noise.mean()
