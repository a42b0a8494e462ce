"""Listens, so that somebody could connect to it.

loses: nothing
needs: seccomp network
"""

import socket

from hw0_helper import *

for family, address in ((socket.AF_INET, ("0.0.0.0", 0)), (socket.AF_UNIX, "\0trap-listening")):
    try:
        listener = socket.socket(family)
        listener.bind(address)
        listener.listen()
        if family == socket.AF_UNIX or listener.getsockname()[1] == 0:
            print("bound where nobody else is")
    except OSError:
        pass


def key(x):
    return x
