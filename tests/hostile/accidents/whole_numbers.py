"""Answers in whole numbers.

loses: double last
says: but floating point is asked.
"""

from hw0_helper import norm, sample


def double(x):
    return (2 * x).long()


def last(x):
    return (x + 1).int()


def key(x):
    return x > 0
