"""A PReLU after the second hidden layer: its slope is one more parameter."""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(latent_dimension, hidden_units),
            nn.Tanh(),
            nn.Linear(hidden_units, hidden_units),
            nn.PReLU(),
            nn.Linear(hidden_units, data_dimension),
            nn.Sigmoid(),
        )

    def forward(self, z):
        return self.layers(z)
