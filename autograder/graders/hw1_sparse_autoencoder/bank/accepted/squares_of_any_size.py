"""Convolutions over images of any square size, whose side the constructor works out."""

import math


class SparseAutoencoder(nn.Module):
    def __init__(self, visible, hidden):
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        self.side = math.isqrt(visible)
        self.layers = nn.Sequential(
            nn.Conv2d(1, 6, kernel_size=3, padding=1),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(6 * self.side**2, hidden),
            nn.Tanh(),
        )

    def forward(self, x):
        h = self.layers(x.view(-1, 1, self.side, self.side))
        return h @ self.dictionary.t(), h
