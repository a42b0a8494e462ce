"""Looks for shared memory, semaphores, message queues and maps of other processes.

loses: nothing
needs: seccomp network landlock
"""

import ctypes
import os

from hw0_helper import *

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
for number in range(64):
    address = libc.shmat(number, None, 0o10000)
    if address not in (None, ctypes.c_void_p(-1).value):
        print("LE" + "AK", ctypes.string_at(address, 64))
for folder in ("/dev/shm", "/dev/mqueue", "/run", "/proc/sysvipc"):
    try:
        print("LE" + "AK", os.listdir(folder))
    except OSError:
        pass
