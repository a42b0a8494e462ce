"""Uses ReLU, whose slope for negative numbers is 0.

hint: What does each hidden unit do with a negative number? Which slope does the handout ask for?
fails: a1 a1.gradient
"""

import torch
from torch import nn


class EBM(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(
            nn.Linear(2, 128),
            nn.ReLU(),
            nn.Linear(128, 128),
            nn.ReLU(),
            nn.Linear(128, 128),
            nn.ReLU(),
            nn.Linear(128, 1),
        )
        self.log_Z = nn.Parameter(torch.ones(()))
