"""Fills the disk while it prints, so that the grader is never idle.

loses: last
says: Your code wrote more than 64 MB
"""

import os
import time

from hw0_helper import *


def last(x):
    for number in range(9):
        with open(f"trap-{number}", "wb") as file:
            file.write(bytes(8 << 20))
    limit = time.monotonic() + 0.8
    while time.monotonic() < limit:
        os.write(1, b"." * 1000)
    return x + 1


def key(x):
    return x
