"""Fills the disk with files that are in no folder: removed, closed, and still mapped.

A mapping of one page keeps a file of 16 MB; neither the limit on open files nor that on memory
bounds how many there are.

loses: last
says: Your code wrote more than 64 MB
needs: landlock
open: passed|does not say
"""

import ctypes
import os
import time

from hw0_helper import *

libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long]
READ, SHARED = 1, 1


def last(x):
    for _ in range(80):  # more than may be open at a time
        file = os.open("trap-file", os.O_RDWR | os.O_CREAT)
        os.unlink("trap-file")
        os.write(file, bytes(2 << 20))
        assert libc.mmap(None, 4096, READ, SHARED, file, 0) != ctypes.c_void_p(-1).value
        os.close(file)
    time.sleep(0.6)
    return x + 1
