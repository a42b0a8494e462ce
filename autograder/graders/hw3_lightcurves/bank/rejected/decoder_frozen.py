"""Lets no weight of the decoder be learnt.

hint: Which weights should training change? Do all of them have a gradient?
fails: a1.layers
"""

from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim
        self.encoder = nn.Sequential(
            nn.Linear(input_dim + cond_dim, hidden), nn.ReLU(), nn.Linear(hidden, 2 * latent_dim)
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + cond_dim, hidden), nn.ReLU(), nn.Linear(hidden, input_dim)
        ).requires_grad_(False)
