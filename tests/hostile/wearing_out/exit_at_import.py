"""Calls exit() at the end of the file.

loses: all
says: Importing hw0_trap.py called exit() or raised SystemExit instead of returning.
"""

from hw0_helper import *


def key(x):
    return x


exit()
