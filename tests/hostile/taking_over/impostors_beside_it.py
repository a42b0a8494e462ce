"""Hands in files named like everything that the grader, the worker or pytest may import.

folder: beside_impostors
loses: nothing
says: Other files in the folder were ignored
"""

import random

import numpy
import torch
from hw0_helper import *


def key(x):
    return torch.zeros(int(numpy.ones(1)[0])) + random.random()
