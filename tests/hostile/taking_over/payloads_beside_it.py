"""Hands in pickles and weights that run a command when loaded, and tries to load them itself.

folder: beside_payloads
loses: nothing
says: Other files in the folder were ignored
"""

import torch
from hw0_helper import *


def key(x):
    return torch.load("model.pt", weights_only=False)
