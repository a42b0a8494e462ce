"""Limits on what a worker can use up."""

from __future__ import annotations

import resource
from pathlib import Path

MB = 1 << 20
MEMORY = 3072 * MB  # writable memory of its own; PyTorch alone needs some 200 MB
FILE_SIZE = 16 * MB
OPEN_FILES = 64
PROCESSES = 64  # threads count; only where the worker has a uid of its own


def apply(cpu_seconds: float, own_uid: bool) -> None:
    """Limit processor time, memory, file size, open files, core dumps and threads."""
    seconds = int(cpu_seconds) + 1
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_DATA, MEMORY)
    _limit(resource.RLIMIT_AS, _mapped() + MEMORY)  # counts shared memory, too, and all libraries
    _limit(resource.RLIMIT_FSIZE, FILE_SIZE)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)
    if own_uid:
        _limit(resource.RLIMIT_NPROC, PROCESSES)


def _mapped() -> int:
    """Return the size of what this process has mapped already, mostly libraries."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _limit(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))
