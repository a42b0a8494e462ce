"""Trains at the top level, for longer than an import may take; it has a guard elsewhere.

loses: all
says: Put that under `if __name__ == "__main__":`.
"""

import torch
from hw0_helper import *

model = torch.nn.Linear(2, 1)
optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(10**9):
    optimiser.zero_grad()
    model(torch.randn(8, 2)).pow(2).mean().backward()
    optimiser.step()


def key(x):
    return x


if __name__ == "__main__":
    print(model)
