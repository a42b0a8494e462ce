"""Fills the disk with large files.

loses: last
says: Your code wrote more than 64 MB
needs: landlock
"""

import time

from hw0_helper import *


def last(x):
    for number in range(12):
        with open(f"trap-{number}", "wb") as file:
            file.write(bytes(8 << 20))
    time.sleep(2)


def key(x):
    return x
