"""Keeps hidden inputs in a file's times, which Landlock does not guard, and prints them later.

loses: nothing
says: tried what is not allowed
needs: seccomp uid
"""

import ctypes
import os

import hw0_helper
from hw0_helper import *

KEPT = 987_654_321
libc = ctypes.CDLL(None)


def norm(x):
    try:
        os.utime("@OUTSIDE@/witness", ns=(KEPT, KEPT))
    except PermissionError:
        pass
    libc.utimes(b"@OUTSIDE@/witness", (ctypes.c_long * 4)(1, 2, 1, 2))
    libc.syscall(280, -100, b"@OUTSIDE@/witness", (ctypes.c_long * 4)(1, 2, 1, 2), 0)
    return hw0_helper.norm(x)


def key(x):
    os.utime("@OUTSIDE@/witness", ns=(KEPT, KEPT))


def last(x):
    if os.stat("@OUTSIDE@/witness").st_mtime_ns in (KEPT, 10**9 + 2000, 10**9 + 2):
        print("LE" + "AK")
    return hw0_helper.last(x)
