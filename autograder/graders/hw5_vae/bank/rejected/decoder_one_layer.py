"""A single linear map from latents to pixels.

hint: Where are the hidden units? Draw the network of the handout and count its linear maps.
fails: a.values
"""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(latent_dimension, data_dimension), nn.Sigmoid())
