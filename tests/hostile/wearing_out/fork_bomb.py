"""Forks, and its children fork; a bounded number of times, and they end by themselves.

loses: nothing
"""

import ctypes
import os
import time

from hw0_helper import *


def double(x):
    ctypes.CDLL(None).prctl(15, b"trap-@GRADER@", 0, 0, 0)
    for _ in range(4):
        try:
            if os.fork() == 0:
                for _ in range(2):
                    os.fork()
                os.setsid()
                time.sleep(8)
                os._exit(0)
        except OSError:
            pass
    return 2 * x


def key(x):
    return x
