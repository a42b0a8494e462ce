"""Waits for keyboard input.

loses: double
says: waits for keyboard input; remove input().
"""

from hw0_helper import *


def double(x):
    return float(input("factor? ")) * x


def key(x):
    return x
