"""Batch normalisation before the encoder's first layer, dropout before the decoder's."""

from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim

        def network(first, inputs, outputs):
            layers = nn.Linear(inputs, hidden), nn.ReLU(), nn.Linear(hidden, hidden), nn.ReLU()
            return nn.Sequential(first, *layers, nn.Linear(hidden, outputs))

        inputs, latents = input_dim + cond_dim, latent_dim + cond_dim
        self.encoder = network(nn.BatchNorm1d(inputs), inputs, 2 * latent_dim)
        self.decoder = network(nn.Dropout(0.1), latents, input_dim)
