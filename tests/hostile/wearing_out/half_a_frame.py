"""Announces a frame and sends it slowly, never to its end.

loses: last
says: took longer than
"""

import os
import struct
import time

from hw0_helper import *


def last(x):
    os.write(3, struct.pack("<II", 1 << 20, 64 << 20))
    while True:
        os.write(3, b"\x00")
        time.sleep(0.01)


def key(x):
    return x
