"""Forgets to return.

loses: double
says: The answer is None. Is a return missing?
"""

from hw0_helper import *


def double(x):
    2 * x


def key(x):
    print(x)
