"""Maps data to latents: the encoder's sizes.

hint: The decoder starts from z. Which sizes do its first and its last layer have?
fails: a a.values
"""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(data_dimension, hidden_units),
            nn.Tanh(),
            nn.Linear(hidden_units, latent_dimension),
            nn.Sigmoid(),
        )
