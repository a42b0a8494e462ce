"""Makes log Z a plain tensor.

hint: Which attributes of a module does an optimiser get to see?
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
        self.log_Z = torch.ones(())
