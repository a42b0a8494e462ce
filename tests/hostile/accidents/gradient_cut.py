"""Cuts the gradient off.

loses: norm.gradient
says: The result carries no gradient.
"""

from hw0_helper import *


def norm(x):
    return x.detach().norm(dim=-1)


def key(x):
    return x.data
