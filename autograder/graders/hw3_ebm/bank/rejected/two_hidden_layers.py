"""Has two hidden layers.

hint: How many hidden layers are asked? Count the matrices.
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
            nn.Linear(128, 1),
        )
        self.log_Z = nn.Parameter(torch.ones(()))
