"""Asks for rings by which the kernel would do forbidden calls, and for other dark corners.

loses: nothing
needs: seccomp
"""

import ctypes

from hw0_helper import *

libc = ctypes.CDLL(None)
ring = libc.syscall(425, 4, (ctypes.c_uint32 * 64)())
if ring >= 0:
    print("LE" + "AK", "io_uring")
for name, number, arguments in (
    ("userfaultfd", 323, (1,)),
    ("bpf", 321, (0, (ctypes.c_uint32 * 32)(2, 4, 4, 1), 72)),
    ("perf_event_open", 298, ((ctypes.c_uint32 * 32)(1, 128), 0, -1, -1, 0)),
    ("unshare", 272, (0x10000000,)),
    ("fsopen", 430, (b"tmpfs", 0)),
    ("name_to_handle_at", 303, (-100, b"/", (ctypes.c_uint32 * 64)(128), (ctypes.c_int * 1)(), 0)),
    ("keyctl", 250, (1, None)),
    ("personality", 135, (0x40000,)),
):
    if libc.syscall(number, *arguments) >= 0:
        print("LE" + "AK", name)


def key(x):
    return x
