"""Landlock: the worker may read the Python installation, write its scratch folder, no more.

It needs neither root nor a container's consent. Source: the kernel's documentation,
userspace-api/landlock.
"""

from __future__ import annotations

import ctypes
import os
import sys
import sysconfig
from pathlib import Path

import numpy
import torch

from autograder.sandbox.isolation.kernel import Unavailable, call

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # on every architecture
VERSION_FLAG = 1
RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_DIR, REMOVE_FILE = (1 << n for n in range(6))
MAKE_CHAR, MAKE_DIR, MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM = (
    1 << n for n in range(6, 13)
)
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
BIND_TCP, CONNECT_TCP = 1 << 0, 1 << 1
SCOPE_ABSTRACT_UNIX_SOCKET, SCOPE_SIGNAL = 1 << 0, 1 << 1

READ = EXECUTE | READ_FILE | READ_DIR
SCRATCH = READ | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | TRUNCATE
FILE_ONLY = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV

SYSTEM = (
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/zoneinfo",
    "/usr/share/fonts", "/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/dev/zero",
    "/proc/cpuinfo", "/sys/devices/system/cpu",
)  # fmt: skip


class _RulesetAttributes(ctypes.Structure):
    _fields_ = (
        ("handled_access_fs", ctypes.c_uint64),
        ("handled_access_net", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed_access", ctypes.c_uint64), ("parent_fd", ctypes.c_int32))


def abi() -> int:
    """Return the version of the kernel's Landlock; raises Unavailable where there is none."""
    return call("syscall", CREATE_RULESET, None, ctypes.c_size_t(0), VERSION_FLAG)


def apply(scratch: Path) -> None:
    """Restrict this process for good; `no_new_privs` must be set. Raises Unavailable."""
    version = abi()
    handled = (1 << 13) - 1
    handled |= REFER if version >= 2 else 0
    handled |= TRUNCATE if version >= 3 else 0
    handled |= IOCTL_DEV if version >= 5 else 0
    attributes = _RulesetAttributes(
        handled,
        BIND_TCP | CONNECT_TCP if version >= 4 else 0,
        SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL if version >= 6 else 0,
    )
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = call("syscall", CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(size), 0)
    try:
        for path in READABLE:
            _allow(ruleset, path, READ & handled)
        _allow(ruleset, Path(os.devnull), (READ_FILE | WRITE_FILE) & handled)
        _allow(ruleset, scratch, SCRATCH & handled)
        call("syscall", RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def readable() -> list[Path]:
    """Return the Python installation and the system's libraries: what imports may need later."""
    python = {
        Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")
    }
    python |= {Path(sys.base_prefix) / "lib"}
    python |= {Path(library.__path__[0]).parent for library in (torch, numpy)}  # wherever installed
    return [path for path in (*sorted(python), *map(Path, SYSTEM)) if path.exists()]


READABLE = readable()  # once, before the forks: it takes longer than all else here


def _allow(ruleset: int, path: Path, access: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not path.is_dir():
            access &= FILE_ONLY
        rule = _PathBeneath(access, descriptor)
        call("syscall", ADD_RULE, ruleset, RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(descriptor)


__all__ = ["Unavailable", "abi", "apply", "readable"]
