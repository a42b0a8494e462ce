"""A layer more after the encoder's, so that it gets as many numbers as the decoder."""

from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        widths = input_dim + cond_dim, hidden, latent_dim + cond_dim, 2 * latent_dim
        self.encoder = nn.Sequential(
            nn.Linear(widths[0], widths[1]),
            nn.ReLU(),
            nn.Linear(widths[1], hidden),
            nn.ReLU(),
            nn.Linear(hidden, widths[2]),
            nn.ReLU(),
            nn.Linear(widths[2], widths[3]),
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + cond_dim, hidden), nn.ReLU(), nn.Linear(hidden, input_dim)
        )
