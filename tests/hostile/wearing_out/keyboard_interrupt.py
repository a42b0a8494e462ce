"""Raises KeyboardInterrupt, and sends itself what Ctrl-C sends.

loses: double last
says: called exit() or raised KeyboardInterrupt instead of returning.
"""

import os
import signal

from hw0_helper import norm, sample


def double(x):
    raise KeyboardInterrupt


def last(x):
    os.kill(os.getpid(), signal.SIGINT)


def key(x):
    os.kill(0, signal.SIGINT)
