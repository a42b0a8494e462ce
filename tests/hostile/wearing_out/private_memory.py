"""Takes memory until there is no more.

loses: double
says: more memory than it may have
"""

import torch
from hw0_helper import *


def double(x):
    kept = []
    while True:
        kept.append(torch.empty(256 << 20, dtype=torch.uint8))  # not touched: it only counts


def key(x):
    return x
