"""Computes in NumPy, through which no gradient passes.

loses: norm.gradient
"""

import numpy as np
import torch
from hw0_helper import *


def norm(x):
    return torch.from_numpy(np.linalg.norm(x.numpy(), axis=-1))


def key(x):
    return np.asarray(x)
