"""Pooling and batch normalisation, then upsampling and convolutions."""

from torch import nn
from torch.nn import functional


class Encoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 8, 3, padding=1, bias=False),
            nn.BatchNorm2d(8),
            nn.GELU(),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 3, padding=1),
            nn.GELU(),
            nn.AvgPool2d(2),
            nn.Dropout(0.1),
        )
        self.head = nn.Linear(16 * 49, 2 * zdim)
        self.zdim = zdim

    def forward(self, x):
        h = self.head(self.features(x).flatten(1))
        return h[:, : self.zdim], h[:, self.zdim :]


class Decoder(nn.Module):
    def __init__(self, zdim):
        super().__init__()
        self.fc = nn.Linear(zdim, 16 * 49)
        self.norm = nn.BatchNorm1d(16 * 49)
        self.conv1 = nn.Conv2d(16, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 1, 3, padding=1)
        self.upsample = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)

    def forward(self, z):
        h = functional.gelu(self.norm(self.fc(z))).reshape(len(z), 16, 7, 7)
        h = functional.gelu(self.conv1(self.upsample(h)))
        return self.conv2(functional.interpolate(h, scale_factor=2)).sigmoid()
