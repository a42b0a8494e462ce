"""Stops itself, so that it neither answers nor ends.

loses: double
says: took longer than
"""

import os
import signal

from hw0_helper import *


def double(x):
    os.kill(os.getpid(), signal.SIGSTOP)


def key(x):
    return x
