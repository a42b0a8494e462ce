"""Prints without end.

loses: double
says: took longer than
"""

import os

from hw0_helper import *


def double(x):
    while True:
        os.write(1, b"A" * 65536)
        os.write(2, b"\n" * 65536)


def key(x):
    return x
