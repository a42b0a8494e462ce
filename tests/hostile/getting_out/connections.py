"""Connects to TCP, UDP and abstract Unix sockets, and opens raw and netlink ones.

loses: nothing
needs: seccomp network
"""

import os
import socket

from hw0_helper import *


def reach(*arguments, address):
    try:
        with socket.socket(*arguments) as out:
            out.settimeout(0.5)
            if address:
                out.connect(address)
                out.send(b"hidden inputs")
                print("LE" + "AK", address)
    except OSError:
        pass


reach(socket.AF_INET, socket.SOCK_STREAM, address=("127.0.0.1", int("@TCP@")))
reach(socket.AF_INET, socket.SOCK_DGRAM, address=("127.0.0.1", int("@UDP@")))
reach(socket.AF_INET6, socket.SOCK_STREAM, address=("::ffff:127.0.0.1", int("@TCP@")))
reach(socket.AF_UNIX, socket.SOCK_STREAM, address="\0@ABSTRACT@")
reach(socket.AF_NETLINK, socket.SOCK_RAW, 0, address=None)
reach(socket.AF_PACKET, socket.SOCK_RAW, 0, address=None)
try:
    os.fdopen(os.open("/dev/tcp/127.0.0.1/@TCP@", os.O_RDWR))
except OSError:
    pass


def key(x):
    return socket.create_connection(("127.0.0.1", int("@TCP@")), timeout=0.5)
