"""Fills the disk with empty files and folders.

loses: last
says: or 1000 files, to disk
"""

import os
import time

from hw0_helper import *


def last(x):
    for number in range(600):
        open(f"trap-{number}", "w").close()
        os.mkdir(f"trap-folder-{number}", 0)
    time.sleep(2)


def key(x):
    return x
