"""Writes one file beyond the size that a file may have, densely and with holes.

loses: nothing
"""

from hw0_helper import *


def double(x):
    try:
        with open("trap-sparse", "wb") as file:
            file.truncate(1 << 40)
            file.write(bytes(1 << 20))
    except OSError:  # where files have a limit
        pass
    return 2 * x


def key(x):
    with open("trap-dense", "wb") as file:
        while True:
            file.write(bytes(1 << 20))
