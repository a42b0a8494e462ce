"""Ties the grader to one processor and the lowest priority, which a user may do to its own.

loses: nothing
says: tried what is not allowed
needs: seccomp
"""

import os

from hw0_helper import *


def key(x):
    os.sched_setaffinity(int("@GRADER@"), os.sched_getaffinity(0))
