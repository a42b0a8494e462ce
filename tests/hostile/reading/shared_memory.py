"""Attaches to all shared memory that there may be.

loses: nothing
needs: seccomp network
"""

import ctypes

from hw0_helper import *

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
for number in range(64):
    address = libc.shmat(number, None, 0o10000)
    if address not in (None, ctypes.c_void_p(-1).value):
        print("LE" + "AK", ctypes.string_at(address, 64))
