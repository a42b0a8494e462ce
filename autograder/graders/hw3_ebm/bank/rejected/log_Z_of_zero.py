"""Begins with log Z = 0, that is Z = 1.

hint: Which value has log_Z at first, and which value has Z then?
fails: a1.log_Z
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
        )
        self.log_Z = nn.Parameter(torch.zeros(()))
