"""Sends signals to the grader and the zygote by every system call that can.

loses: nothing
needs: seccomp uid
"""

import ctypes
import os
import signal

from hw0_helper import *

libc = ctypes.CDLL(None)
information = (ctypes.c_int * 32)(signal.SIGTERM, 0, -1)
for pid in (os.getppid(), int("@GRADER@")):
    for number in (signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        try:
            os.kill(pid, number)
        except OSError:
            pass
        libc.syscall(200, pid, number)  # tkill
        libc.syscall(234, pid, pid, number)  # tgkill
        libc.syscall(129, pid, number, information)  # rt_sigqueueinfo
        libc.syscall(297, pid, pid, number, information)  # rt_tgsigqueueinfo
        try:
            signal.pidfd_send_signal(os.pidfd_open(pid), number)
        except OSError:
            pass
        try:
            os.killpg(os.getpgid(pid), number)
        except OSError:
            pass


def key(x):
    return x
