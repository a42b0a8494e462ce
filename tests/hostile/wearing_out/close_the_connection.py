"""Closes every descriptor, and goes on.

loses: double norm norm.gradient last
says: closed the connection to the grader
"""

import os
import time

from hw0_helper import sample


def double(x):
    os.closerange(0, 1000)
    time.sleep(5)


def norm(x):
    os.dup2(0, 3)
    return x


def key(x):
    os.close(3)
    os.close(1)


def last(x):
    os.closerange(0, 1000)
    return x + 1
