"""Loops for ever in one function.

loses: double
says: A call took longer than
"""

from hw0_helper import *


def double(x):
    while True:
        pass


def key(x):
    return x
