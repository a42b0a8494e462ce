"""Makes a tree that is deeper than a recursion or a path can be, and hides files at its end.

loses: last
says: or 1000 files, to disk
"""

import os
import time

from hw0_helper import *


def last(x):
    for _ in range(2100):
        os.mkdir("ab")
        os.chdir("ab")
    with open("trap-hidden", "w") as file:
        file.write("x")
    time.sleep(2)


def key(x):
    return x
