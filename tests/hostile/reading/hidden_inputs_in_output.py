"""Prints hidden inputs to every stream, warns about them, and logs them.

loses: nothing
"""

import ctypes
import logging
import os
import sys
import warnings

import hw0_helper
from hw0_helper import double, last


def tell(x):
    text = f"{'LE'}{'AK'} {x.tolist()}\n"
    print(text)
    sys.stderr.write(text)
    sys.__stdout__.write(text)
    warnings.warn(text, stacklevel=1)
    logging.error(text)
    for descriptor in (0, 1, 2):
        try:
            os.write(descriptor, text.encode())
        except OSError:
            pass
    ctypes.CDLL(None).perror(text.encode())


def norm(x):
    tell(x.detach())
    return hw0_helper.norm(x)


def sample(mu):
    if hash(tuple(mu.tolist())) % 100 == 0:
        tell(mu)
    return hw0_helper.sample(mu)


def key(x):
    tell(x)
