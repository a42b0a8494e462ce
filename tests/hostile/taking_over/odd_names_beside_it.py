"""Hands in files whose names do something in a shell, a terminal or a path.

folder: beside_odd_names
loses: nothing
says: Other files in the folder were ignored
"""

from hw0_helper import *


def key(x):
    return x
