"""Attaches to the grader and the zygote as a debugger would, and writes to their memory.

loses: nothing
needs: landlock identity
"""

import ctypes
import os

from hw0_helper import *

libc = ctypes.CDLL(None)
for pid in (os.getppid(), int("@GRADER@"), 1):
    if libc.ptrace(0x4206, pid, None, None) == 0:  # PTRACE_SEIZE: does not stop it
        print("LE" + "AK", "traced", pid)
        libc.ptrace(17, pid, None, None)
    if libc.syscall(434, pid, 0) >= 0 and libc.syscall(438, libc.syscall(434, pid, 0), 1, 0) >= 0:
        print("LE" + "AK", "a descriptor of", pid)  # pidfd_open, pidfd_getfd
    try:
        os.close(os.open(f"/proc/{pid}/mem", os.O_RDWR))
        print("LE" + "AK", "the memory of", pid)
    except OSError:
        pass


def key(x):
    return x
