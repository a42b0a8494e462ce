"""The sheet's sizes, 2, 500 and 784, in the place of the arguments.

hint: Does your decoder use its three arguments? Try sizes that differ from the sheet's.
fails: a a.values
"""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(2, 500),
            nn.Tanh(),
            nn.Linear(500, 500),
            nn.Tanh(),
            nn.Linear(500, 784),
            nn.Sigmoid(),
        )
