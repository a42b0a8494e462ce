"""Takes memory in files that are in no folder.

loses: nothing
needs: seccomp
"""

import os

from hw0_helper import *


def double(x):
    for number in range(4):
        try:
            os.write(os.memfd_create(f"trap-{number}"), bytes(1 << 20))
        except OSError:
            break
        print("LE" + "AK")
    return 2 * x


def key(x):
    return x
