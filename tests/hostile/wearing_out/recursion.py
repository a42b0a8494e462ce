"""Calls itself without end, as far as Python allows and as far as the stack reaches.

loses: double norm norm.gradient
says: calls itself without end
"""

import sys

from hw0_helper import *


def double(x):
    return double(x)


def norm(x):
    sys.setrecursionlimit(1 << 30)
    import functools

    function = abs
    for _ in range(1 << 20):
        function = functools.partial(map, function)
    return repr(function)


def key(x):
    return key(x) + 1
