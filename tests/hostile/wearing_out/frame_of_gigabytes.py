"""Announces frames of more than may be, and headers whose lists would take all memory.

loses: double norm norm.gradient sample last
says: The answer did not follow the protocol.
"""

import os
import struct


def send(header, announced=None, blob=b"", size=None):
    lengths = struct.pack("<II", announced or len(header), size or len(blob))
    os.write(3, lengths + header + blob)
    os.read(3, 1)


HUGE = b"\xdd\xff\xff\xff\xff"  # a list of 2³² − 1 items


def double(x):
    send(b"", 0xFFFFFFFF, size=0xFFFFFFFF)


def norm(x):
    send(b"\x93\xa8returned\x93\xa5items\xa4list" + HUGE)


def key(x):
    send(b"\x93\xa8returned\x95\xa5array\xa5torch\xa7float32\x92" + b"\xcf" + b"\xff" * 8 * 2)


def sample(mu):
    send(b"\x93\xa8returned" + b"\x93\xa5items\xa4list\x91" * 50_000)


def last(x):
    send(b"\x93\xa8returned\x93\xa7mapping\xa4dict\xdf\xff\xff\xff\xff")
