"""Layers that find their sizes when they are first used."""

from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim

        def network(outputs):
            layers = nn.LazyLinear(hidden), nn.SiLU(), nn.LazyLinear(hidden), nn.SiLU()
            return nn.Sequential(*layers, nn.LazyLinear(outputs))

        self.encoder, self.decoder = network(2 * latent_dim), network(input_dim)
