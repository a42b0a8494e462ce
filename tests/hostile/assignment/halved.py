"""Halves where it is to double.

hint: Twice as much, not half as much.
fails: double
"""


def double(x):
    return x / 2
