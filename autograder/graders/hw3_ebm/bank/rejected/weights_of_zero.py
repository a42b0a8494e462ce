"""Sets all weights to 0 to begin with.

hint: If all units of a layer are equal, are their gradients? Can they ever differ?
fails: a1.fresh
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
        for parameter in self.f.parameters():
            nn.init.zeros_(parameter)
        self.log_Z = nn.Parameter(torch.ones(()))
