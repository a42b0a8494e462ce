"""Reads at the address 0, jumps to it, and overwrites the stack.

loses: double norm norm.gradient
says: crashed (segmentation fault)
"""

import ctypes

from hw0_helper import last, sample


def double(x):
    return ctypes.string_at(0)


def norm(x):
    ctypes.CFUNCTYPE(None)(0)()


def key(x):
    ctypes.memset(id(x), 255, 1 << 20)
