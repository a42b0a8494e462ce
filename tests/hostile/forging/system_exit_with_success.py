"""Leaves by every kind of exit with code 0.

loses: all
says: called exit() or raised SystemExit instead of returning.
"""

import sys


def double(x):
    sys.exit(0)


def norm(x):
    raise SystemExit


def key(x):
    exit()


def sample(mu):
    raise GeneratorExit


def last(x):
    raise StopIteration(x + 1)
