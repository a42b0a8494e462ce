"""Ends by signals of its own: abort, an illegal instruction, a division by zero, a broken pipe.

loses: double norm norm.gradient sample last
says: crashed (abort)
"""

import os
import signal


def double(x):
    os.abort()


def norm(x):
    os.kill(os.getpid(), signal.SIGILL)


def key(x):
    os.kill(os.getpid(), signal.SIGFPE)


def sample(mu):
    os.kill(os.getpid(), signal.SIGHUP)


def last(x):
    os.kill(os.getpid(), signal.SIGKILL)
