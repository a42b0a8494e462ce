"""Keeps hidden inputs in extended attributes, by old and new system calls, and prints them later.

loses: nothing
needs: seccomp uid
"""

import ctypes
import os

import hw0_helper
from hw0_helper import *

WITNESS = b"@OUTSIDE@/witness"
libc = ctypes.CDLL(None)


class Arguments(ctypes.Structure):
    _fields_ = (("value", ctypes.c_uint64), ("size", ctypes.c_uint32), ("flags", ctypes.c_uint32))


def norm(x):
    kept = repr(x.tolist()).encode()[:64]
    try:
        os.setxattr(WITNESS, "user.trap", kept)
    except OSError:
        pass
    buffer = ctypes.create_string_buffer(kept)
    arguments = Arguments(ctypes.addressof(buffer), len(kept), 0)
    size = ctypes.c_size_t(ctypes.sizeof(arguments))
    libc.syscall(463, -100, WITNESS, 0, b"user.trap", ctypes.byref(arguments), size)
    return hw0_helper.norm(x)


def last(x):
    try:
        print("LE" + "AK", os.getxattr(WITNESS, "user.trap"))
    except OSError:
        pass
    return hw0_helper.last(x)


def key(x):
    return x
