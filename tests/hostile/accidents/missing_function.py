"""Lacks a function, and misspells another.

loses: norm norm.gradient last
says: The file has no 'last'
"""

from hw0_helper import double, sample


def lasst(x):
    return x + 1


def key(x):
    return x
