"""Changes mode, owner, times and attributes of files outside, which Landlock does not guard.

loses: nothing
needs: seccomp uid
"""

import ctypes
import os

from hw0_helper import *

WITNESS = "@OUTSIDE@/witness"
libc = ctypes.CDLL(None)
for action in (
    lambda: os.chmod(WITNESS, 0o4777),
    lambda: os.chmod("@OUTSIDE@/witness", 0o777, follow_symlinks=False),
    lambda: os.chown(WITNESS, 12345, 12345),
    lambda: os.lchown(WITNESS, 12345, 12345),
    lambda: os.utime(WITNESS, (1, 1)),
    lambda: os.setxattr(WITNESS, "user.trap", b"x"),
    lambda: os.mknod("trap-device", 0o20666, os.makedev(1, 8)),
    lambda: os.chmod("hw0_helper.py", 0o6777),
    lambda: os.chroot("."),
):
    try:
        action()
    except (OSError, NotImplementedError):
        pass
libc.syscall(452, -100, WITNESS.encode(), 0o4777, 0)  # fchmodat2
libc.syscall(469, -100, WITNESS.encode(), (ctypes.c_uint64 * 3)(32, 0, 0), 24, 0)  # file_setattr


def key(x):
    return x
