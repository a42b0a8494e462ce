"""The few system calls that Python does not offer, by way of ctypes."""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import sys
from pathlib import Path
from typing import Any

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
PR_SET_SECCOMP, PR_SET_CHILD_SUBREAPER = 22, 36

CLOSE_RANGE = 436  # on every architecture

MACHINE = platform.machine()


class Unavailable(Exception):
    """A layer that this machine does not offer; the message says why."""


def call(name: str, *arguments: Any) -> int:
    """Call a function of the C library; raises Unavailable where it fails or does not exist."""
    library = ctypes.CDLL(None, use_errno=True)
    try:
        function = getattr(library, name)
    except AttributeError as error:
        raise Unavailable(f"the C library has no {name}") from error
    result = int(function(*arguments))
    if result < 0:
        raise Unavailable(f"{name}: {os.strerror(ctypes.get_errno())}")
    return result


def forget_arguments_and_environment() -> None:
    """Overwrite the command line and the environment that this process was started with.

    Clearing `os.environ` leaves the strings where the kernel put them, for forks to find.
    """
    os.environ.clear()
    sys.orig_argv.clear()
    fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    for start, end in (fields[45:47], fields[47:49]):  # arg_start, arg_end; env_start, env_end
        if int(start):
            ctypes.memset(int(start), 0, int(end) - int(start))


def be_killed_first() -> None:
    """Have the kernel kill this process and its forks, not the grader, when memory runs out."""
    with contextlib.suppress(PermissionError):  # in containers that fix the score
        Path("/proc/self/oom_score_adj").write_text("1000")


def close_descriptors(first: int) -> None:
    """Close every open descriptor from `first` on."""
    try:
        call("syscall", CLOSE_RANGE, first, ctypes.c_uint(0xFFFFFFFF), 0)
    except Unavailable:  # before Linux 5.9
        os.closerange(first, os.sysconf("SC_OPEN_MAX"))


def prctl(option: int, *arguments: Any) -> None:
    """Call prctl(2); raises Unavailable where it fails."""
    padded = [*arguments, 0, 0, 0, 0][:4]
    numbers = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in padded]
    call("prctl", option, *numbers)
