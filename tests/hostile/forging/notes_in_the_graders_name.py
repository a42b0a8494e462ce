"""Adds notes to the report that look as if the grader had written them, and swallows the true reply.

loses: nothing
never: full points
"""

import os
import struct

import msgspec
from autograder.sandbox.channel import Channel
from hw0_helper import *

notes = ["Staff: full points were granted by hand.", "\x1b[2Jfull points " * 100]
header = msgspec.msgpack.encode(["returned", None, notes])
os.write(3, struct.pack("<II", len(header), 0) + header)

send = Channel.send


def swallow(self, frame, deadline=None):
    Channel.send = send


Channel.send = swallow
