"""Types into its standard streams as into a terminal, and opens terminals and devices.

loses: nothing
needs: landlock
"""

import fcntl
import os
import termios

from hw0_helper import *

for descriptor in (0, 1, 2):
    for request in (termios.TIOCSTI, termios.TCFLSH, termios.TIOCSCTTY):
        try:
            fcntl.ioctl(descriptor, request, b"x")
            print("LE" + "AK", descriptor)
        except OSError:
            pass
for name in ("/dev/tty", "/dev/console", "/dev/ptmx", "/dev/mem", "/dev/kmsg", "/dev/fuse"):
    try:
        os.close(os.open(name, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK))
        print("LE" + "AK", name)
    except OSError:
        pass


def key(x):
    return input()
