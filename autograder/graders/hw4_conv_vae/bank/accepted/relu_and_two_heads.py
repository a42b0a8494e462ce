"""ReLU, two heads, and kernels of 3 with a stride of 2."""

import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, stride=2, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, stride=2, padding=1)
        self.fc_mu = nn.Linear(16 * 7 * 7, zdim)
        self.fc_logvar = nn.Linear(16 * 7 * 7, zdim)

    def forward(self, x):
        h = torch.relu(self.conv1(x))
        h = torch.relu(self.conv2(h))
        h = h.view(h.size(0), -1)
        return self.fc_mu(h), self.fc_logvar(h)


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.fc = nn.Linear(zdim, 16 * 7 * 7)
        self.up1 = nn.ConvTranspose2d(16, 8, 3, stride=2, padding=1, output_padding=1)
        self.up2 = nn.ConvTranspose2d(8, 1, 3, stride=2, padding=1, output_padding=1)

    def forward(self, z):
        h = torch.relu(self.fc(z)).view(-1, 16, 7, 7)
        h = torch.relu(self.up1(h))
        return torch.sigmoid(self.up2(h))
