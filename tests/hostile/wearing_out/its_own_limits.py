"""Lowers its own limits to nothing, so that whatever comes after fails.

loses: last
"""

import resource

from hw0_helper import *


def last(x):
    for name in ("RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_DATA", "RLIMIT_STACK", "RLIMIT_AS"):
        resource.setrlimit(getattr(resource, name), (0, 0))
    raise ValueError([bytearray(1 << 20) for _ in range(1000)])


def key(x):
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))
        print("LE" + "AK")
    except (ValueError, OSError):
        pass
    return x
