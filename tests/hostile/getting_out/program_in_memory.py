"""Writes a program into memory, or into its folder, and executes it.

loses: nothing
needs: seccomp
"""

import ctypes
import os

from hw0_helper import *

SCRIPT = b"#!/bin/sh\necho LE''AK > @OUTSIDE@/trap-executed\n"
libc = ctypes.CDLL(None)
for make in (
    lambda: os.memfd_create("trap-program", 0),
    lambda: os.open("trap-program", os.O_RDWR | os.O_CREAT, 0o755),
):
    try:
        descriptor = make()
    except OSError:
        continue
    os.write(descriptor, SCRIPT)
    child = libc.syscall(57)
    if child == 0:
        libc.syscall(322, descriptor, b"", None, None, 0x1000)  # execveat
        os._exit(0)
    if child > 0:
        os.waitpid(child, 0)


def key(x):
    return x
