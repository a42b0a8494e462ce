"""Reads, seeks and receives on every descriptor that it has inherited.

loses: all
"""

import os
import socket

found = []
for descriptor in range(256):
    try:
        found.append((descriptor, oct(os.fstat(descriptor).st_mode)))
    except OSError:
        continue
for descriptor, _ in found:
    try:
        os.set_blocking(descriptor, False)
        print(descriptor, os.pread(descriptor, 1000, 0), os.readlink(f"/proc/self/fd/{descriptor}"))
    except OSError:
        pass
    try:
        messages = socket.socket(fileno=os.dup(descriptor))
        print(messages.recvmsg(1000, 1000, socket.MSG_PEEK | socket.MSG_DONTWAIT))
    except OSError:
        pass
ANONYMOUS = "0o600"  # the worker's own selector
if [descriptor for descriptor, mode in found if mode != ANONYMOUS] != [0, 1, 2, 3]:
    print("LE" + "AK", found)


def double(x):
    return found


norm = key = sample = last = double
