"""The decoder's constructor does not call that of nn.Module.

hint: The message says what is missing before the first layer can be assigned. Look at Encoder.
fails: a a.values
"""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        self.layers = nn.Linear(latent_dimension, data_dimension)
