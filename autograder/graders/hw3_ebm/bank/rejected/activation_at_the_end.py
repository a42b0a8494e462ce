"""Has a LeakyReLU after the last layer as well.

hint: Which values can f take, and which can come out of your last line?
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
            nn.LeakyReLU(0.2),
            nn.Linear(128, 1),
            nn.LeakyReLU(0.2),
        )
        self.log_Z = nn.Parameter(torch.ones(()))
