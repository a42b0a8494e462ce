"""Asks for a GPU.

loses: double norm norm.gradient
says: do not hard-code 'cuda', use the device of the arguments.
"""

import torch
from hw0_helper import last, sample


def double(x):
    return 2 * x.to("cuda")


def norm(x):
    return x.cuda().norm(dim=-1)


def key(x):
    return torch.ones(4, device="cuda:0") * x
