"""Has no activation after the third hidden layer.

hint: How many of your layers are followed by an activation? What do two linear layers in a row
amount to?
fails: a1 a1.gradient
"""

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(
            nn.Linear(2, 128),
            nn.LeakyReLU(0.2),
            nn.Linear(128, 128),
            nn.LeakyReLU(0.2),
            nn.Linear(128, 128),
            nn.Linear(128, 1),
        )
        self.log_Z = nn.Parameter(torch.ones(()))
