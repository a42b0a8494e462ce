"""Leaves a daemon that would write full marks after the run.

loses: nothing
"""

import ctypes
import os
import time

from hw0_helper import *


def linger():
    ctypes.CDLL(None).prctl(15, b"trap-@GRADER@", 0, 0, 0)
    time.sleep(8)
    with open("@OUTSIDE@/trap-results.json", "w") as file:
        file.write('{"score": 100}')
    os._exit(0)


def daemon():
    if os.fork():
        return
    os.setsid()
    if os.fork():
        os._exit(0)
    for descriptor in range(64):
        try:
            os.close(descriptor)
        except OSError:
            pass
    linger()


try:
    daemon()
except OSError:
    pass
