"""Sees to it that it does not die with its parent, and leaves children in sessions of their own.

loses: nothing
"""

import ctypes
import os
import signal
import time

from hw0_helper import *

libc = ctypes.CDLL(None)
libc.prctl(1, 0, 0, 0, 0)  # PR_SET_PDEATHSIG
libc.prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
    signal.signal(number, signal.SIG_IGN)
libc.prctl(15, b"trap-@GRADER@", 0, 0, 0)
for _ in range(3):
    try:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                time.sleep(8)
            os._exit(0)
    except OSError:
        pass


def key(x):
    return x
