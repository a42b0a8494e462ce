"""Starts threads that wait; a bounded number, and they end with the process.

loses: nothing
"""

import threading

from hw0_helper import *


def double(x):
    threading.stack_size(1 << 16)
    try:
        for _ in range(500):
            threading.Thread(target=threading.Event().wait, daemon=True).start()
    except RuntimeError:
        pass
    return 2 * x


def key(x):
    return x
