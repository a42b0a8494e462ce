"""Makes itself dumpable, and sets limits, priorities and processors of its parents.

loses: nothing
needs: seccomp uid
"""

import ctypes
import os

from hw0_helper import *

libc = ctypes.CDLL(None)
limits = (ctypes.c_uint64 * 2)(0, 0)
for pid in (os.getppid(), int("@GRADER@")):
    libc.syscall(302, pid, 1, limits, None)  # prlimit64: no more files written
    libc.syscall(302, pid, 7, limits, None)  # no more descriptors
    libc.setpriority(0, pid, 19)
    libc.syscall(251, 1, pid, 3 << 13)  # ioprio_set: idle
    libc.syscall(203, pid, 8, (ctypes.c_uint64 * 1)(1))  # sched_setaffinity


def key(x):
    libc.prctl(4, 1, 0, 0, 0)  # PR_SET_DUMPABLE
    os.abort()
