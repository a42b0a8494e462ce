"""Loops for ever inside one call of C code, with every signal blocked.

loses: last
says: A call took longer than
"""

import signal

from hw0_helper import *


def last(x):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    return sum(range(10**15))


def key(x):
    return x
