"""Uses PyTorch's own slope of LeakyReLU, 0.01.

hint: Which slope has nn.LeakyReLU() if you don't say?
fails: a1 a1.gradient
"""

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(
            nn.Linear(2, 128),
            nn.LeakyReLU(),
            nn.Linear(128, 128),
            nn.LeakyReLU(),
            nn.Linear(128, 128),
            nn.LeakyReLU(),
            nn.Linear(128, 1),
        )
        self.log_Z = nn.Parameter(torch.ones(()))
