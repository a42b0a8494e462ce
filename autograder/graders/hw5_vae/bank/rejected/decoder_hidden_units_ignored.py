"""500 hidden units, whatever the argument says.

hint: Which of the three arguments does your decoder not use?
fails: a.values
"""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(latent_dimension, 500),
            nn.Tanh(),
            nn.Linear(500, 500),
            nn.Tanh(),
            nn.Linear(500, data_dimension),
            nn.Sigmoid(),
        )
