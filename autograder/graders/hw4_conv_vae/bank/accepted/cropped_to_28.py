"""Works on maps of 4, 8, 16 and 32 pixels, and crops the last."""

import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.net = nn.Sequential(
            nn.ZeroPad2d(2), nn.Conv2d(1, 8, 2, 2), nn.ELU(), nn.Conv2d(8, 8, 2, 2), nn.ELU()
        )
        self.out = nn.Linear(8 * 64, 2 * zdim)

    def forward(self, x):
        mu_and_logvar = self.out(self.net(x).flatten(1)).reshape(x.shape[0], -1, 2)
        return mu_and_logvar.unbind(-1)


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.fc = nn.Linear(zdim, 128)
        self.net = nn.Sequential(
            nn.ConvTranspose2d(8, 8, 4, 2, 1),
            nn.ELU(),
            nn.ConvTranspose2d(8, 8, 4, 2, 1),
            nn.ELU(),
            nn.ConvTranspose2d(8, 1, 4, 2, 1),
        )

    def forward(self, z):
        logits = self.net(self.fc(z).view(-1, 8, 4, 4))
        return torch.sigmoid(logits[:, :, 2:30, 2:30])
