"""Writes replies of every kind to the connection before any call has come.

loses: all
"""

import os
import struct

import msgspec
import torch


def frame(message, blob=b""):
    header = msgspec.msgpack.encode(message)
    return struct.pack("<II", len(header), len(blob)) + header + blob


five = ["array", "torch", "float32", [5], False]
for value, blob in (
    (True, b""),
    ("pass", b""),
    (five, bytes(20)),
    (["items", "list", [five, five]], bytes(40)),
    (["mapping", "dict", {"verdict": "pass", "score": 100}], b""),
):
    for descriptor in (1, 2, 3):
        try:
            os.write(descriptor, frame(["returned", value, ["All points are earned."]], blob))
        except OSError:
            pass


def wrong(x):
    return torch.zeros(5)


double = norm = key = sample = last = wrong
