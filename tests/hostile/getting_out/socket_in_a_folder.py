"""Connects to a Unix socket that lies in a folder, as those of databases and daemons do.

loses: nothing
needs: seccomp uid
"""

import socket

from hw0_helper import *

try:
    with socket.socket(socket.AF_UNIX) as out:
        out.connect("@SOCKET@")
        print("LE" + "AK")
except OSError:
    pass


def key(x):
    return x
