"""Sends data with the first packet of a TCP connection, which no connect() precedes.

loses: nothing
needs: seccomp network
"""

import socket

from hw0_helper import *

MSG_FASTOPEN = 0x20000000
try:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as out:
        out.settimeout(0.5)
        out.sendto(b"hidden inputs", MSG_FASTOPEN, ("127.0.0.1", int("@TCP@")))
        print("LE" + "AK")
except OSError:
    pass


def key(x):
    return x
