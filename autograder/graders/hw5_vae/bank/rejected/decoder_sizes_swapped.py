"""The sizes of every linear layer the wrong way round.

hint: nn.Linear takes two sizes. Which of them is that of the input?
fails: a a.values
"""

from torch import nn


class Decoder(nn.Module):
    def __init__(self, latent_dimension, hidden_units, data_dimension):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(hidden_units, latent_dimension),
            nn.Tanh(),
            nn.Linear(hidden_units, hidden_units),
            nn.Tanh(),
            nn.Linear(data_dimension, hidden_units),
            nn.Sigmoid(),
        )
