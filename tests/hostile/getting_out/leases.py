"""Takes leases on files of its own user: whoever opens one, as the grader may, waits for 45 s.

loses: nothing
needs: seccomp uid
"""

import fcntl
import os
import signal

import hw0_helper
from hw0_helper import *

held = []


def double(x):
    signal.signal(signal.SIGIO, signal.SIG_IGN)  # the kernel's request to give the lease back
    try:
        held.append(os.open(os.__file__, os.O_RDONLY))
        fcntl.fcntl(held[0], fcntl.F_SETLEASE, fcntl.F_RDLCK)
        print("LE" + "AK")  # stands for a wait, which this assignment's checks do not come upon
    except OSError:
        pass
    return hw0_helper.double(x)
