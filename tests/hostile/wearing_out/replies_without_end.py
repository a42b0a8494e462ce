"""Sends replies without end, so that the connection is never empty.

loses: last
"""

import os
import struct

import msgspec
from hw0_helper import *


def last(x):
    header = msgspec.msgpack.encode(["returned", None, []])
    frame = struct.pack("<II", len(header), 0) + header
    for _ in range(10**6):
        os.write(3, frame * 100)


def key(x):
    return x
