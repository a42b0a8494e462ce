"""Reads the grader's and the zygote's memory by process_vm_readv, ptrace and /proc/PID/mem.

loses: nothing
needs: landlock identity
"""

import ctypes
import os

from hw0_helper import *

libc = ctypes.CDLL(None, use_errno=True)


class Slice(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))


buffer = ctypes.create_string_buffer(4096)
address = id(os)  # mapped at the same place over there
for pid in (os.getppid(), int("@GRADER@")):
    here, there = Slice(ctypes.addressof(buffer), 4096), Slice(address, 4096)
    got = libc.process_vm_readv(pid, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
    if got > 0:
        print("LE" + "AK", got, buffer.raw[:64])
    try:
        descriptor = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
        print("LE" + "AK", os.pread(descriptor, 64, address))
    except OSError:
        pass
    for request in (0x4206, 16):  # PTRACE_SEIZE, PTRACE_ATTACH
        if libc.ptrace(request, pid, None, None) == 0:
            print("LE" + "AK", "traced", pid)
            libc.ptrace(17, pid, None, None)
