"""Makes namespaces of its own, in which it would be root, and mounts there.

loses: nothing
needs: seccomp
"""

import ctypes
import os

from hw0_helper import *

libc = ctypes.CDLL(None)
for flag in (0x10000000, 0x20000000, 0x00020000, 0x40000000):  # user, pid, mount, network
    if libc.unshare(flag) == 0:
        print("LE" + "AK", hex(flag))
    child = libc.syscall(56, flag | 17, 0, 0, 0, 0)  # clone
    if child == 0:
        os._exit(0)
    if child > 0:
        os.waitpid(child, 0)
        print("LE" + "AK", "clone", hex(flag))
if libc.mount(b"none", b".", b"tmpfs", 0, None) == 0:
    print("LE" + "AK", "mount")
    libc.umount2(b".", 2)


def key(x):
    return x
