"""Batch normalisation in the encoder, layer normalisation in the decoder, and dropout."""

from torch import nn


class CVAE(nn.Module):
    def __init__(self, input_dim=300, latent_dim=32, cond_dim=32, hidden=128):
        super().__init__()
        self.input_dim, self.latent_dim, self.cond_dim = input_dim, latent_dim, cond_dim

        def network(inputs, outputs, norm):
            layers = []
            for width in (inputs, hidden):
                layers += [nn.Linear(width, hidden), norm(hidden), nn.GELU(), nn.Dropout(0.1)]
            return nn.Sequential(*layers, nn.Linear(hidden, outputs))

        self.encoder = network(input_dim + cond_dim, 2 * latent_dim, nn.BatchNorm1d)
        self.decoder = network(latent_dim + cond_dim, input_dim, nn.LayerNorm)
