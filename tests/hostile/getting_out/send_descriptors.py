"""Sends descriptors and credentials over the connection, for the grader to keep open.

loses: nothing
"""

import array
import os
import socket

from hw0_helper import *

try:
    out = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=os.dup(1))
    for _ in range(100):
        descriptors = array.array("i", [0, 1, 2, 3])
        out.sendmsg([b"."], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, descriptors)])
    print(out.getpeername(), out.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    out.detach()
except OSError:
    pass


def key(x):
    return x
