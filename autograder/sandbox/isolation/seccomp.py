"""A seccomp filter: no new process, no program, no socket, no reach into other processes.

The filter is a list of forbidden system calls, each of which then fails with EPERM, so that
student code gets a PermissionError that a report can explain. Threads are allowed. A list of
forbidden calls is weaker than one of allowed calls, but PyTorch and the C library differ from
version to version in what they need; the other layers do not depend on this list.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Sequence

from autograder.sandbox.isolation.kernel import (
    MACHINE,
    PR_SET_DUMPABLE,
    PR_SET_PDEATHSIG,
    PR_SET_SECCOMP,
    Unavailable,
    prctl,
)

# name: (x86_64, aarch64); None where the architecture does not have the call
FORBIDDEN: dict[str, tuple[int | None, int | None]] = {
    # processes and programs
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "setsid": (112, 157), "setpgid": (109, 154), "unshare": (272, 97), "setns": (308, 268),
    # other processes: memory, signals, descriptors
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "process_madvise": (440, 440), "kcmp": (312, 272), "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424),
    "move_pages": (279, 239), "migrate_pages": (256, 238), "process_mrelease": (448, 448),
    # network and other channels
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200),
    "listen": (50, 201), "accept": (43, 202), "accept4": (288, 242),
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "shmdt": (67, 197),
    "semget": (64, 190), "semctl": (66, 191), "semop": (65, 193), "semtimedop": (220, 192),
    "msgget": (68, 186), "msgsnd": (69, 189), "msgrcv": (70, 188), "msgctl": (71, 187),
    "mq_open": (240, 180), "mq_unlink": (241, 181),
    # ways around a filter, and the kernel's darker corners
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262), "personality": (135, 92), "syslog": (103, 116),
    # files: owners, modes, times, attributes, devices, mounts (Landlock does not cover these)
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, None), "lchown": (94, None), "fchown": (93, 55), "fchownat": (260, 54),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "setxattrat": (463, 463), "removexattrat": (466, 466), "file_setattr": (469, 469),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "mknod": (133, None), "mknodat": (259, 33), "chroot": (161, 51), "pivot_root": (155, 41),
    "mount": (165, 40), "umount2": (166, 39), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "open_tree_attr": (467, 467), "quotactl": (179, 60),
    "quotactl_fd": (443, 443), "acct": (163, 89),
    # the machine
    "reboot": (169, 142), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "swapon": (167, 224), "swapoff": (168, 225), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    "sethostname": (170, 161), "setdomainname": (171, 162), "vhangup": (153, 58),
    "iopl": (172, None), "ioperm": (173, None),
    # identity and priority
    "setuid": (105, 146), "setgid": (106, 144), "setreuid": (113, 145), "setregid": (114, 143),
    "setresuid": (117, 147), "setresgid": (119, 149), "setgroups": (116, 159),
    "setfsuid": (122, 151), "setfsgid": (123, 152), "capset": (126, 91),
    "setpriority": (141, 140), "sched_setscheduler": (144, 119), "sched_setparam": (142, 118),
    # Tell, or choose, which pages of a file are in memory: that outlasts a worker.
    "preadv2": (327, 286), "fadvise64": (221, 223), "mincore": (27, 232), "cachestat": (451, 451),
    "sched_setattr": (314, 274), "sched_setaffinity": (203, 122), "ioprio_set": (251, 30),
}  # fmt: skip

# Allowed or not according to an argument:
CONDITIONAL = {"clone": (56, 220), "clone3": (435, 435), "kill": (62, 129), "tgkill": (234, 131),
               "prlimit64": (302, 261), "prctl": (157, 167), "ioctl": (16, 29),
               "fcntl": (72, 25)}  # fmt: skip

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000
CLONE_THREAD = 0x00010000
TIOCSTI, TIOCLINUX = 0x5412, 0x541C  # type into a terminal
FIOSETOWN, SIOCSPGRP = 0x8901, 0x8902  # have the kernel send a signal to any process of the user:
F_SETOWN, F_SETSIG, F_SETOWN_EX = 8, 10, 15  # even SIGKILL, and for root without capabilities
F_SETLEASE = 1024  # whoever opens the file waits

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
ALLOW, KILL = 0x7FFF0000, 0x80000000
DENY, ABSENT = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
SECCOMP_MODE_FILTER = 2


def apply() -> None:
    """Install the filter for good; `no_new_privs` must be set. Raises Unavailable."""
    program = _program(os.getpid())
    buffer = ctypes.create_string_buffer(program, len(program))
    count = len(program) // 8
    header = struct.pack("@HP", count, ctypes.addressof(buffer))
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.c_char_p(header))


def _program(pid: int) -> bytes:
    """Return the BPF program for this machine; raises Unavailable for an unknown architecture."""
    if MACHINE not in AUDIT_ARCH:
        raise Unavailable(f"no system call numbers are known for {MACHINE}")
    column = list(AUDIT_ARCH).index(MACHINE)
    code = [
        _instruction(LOAD, ARCHITECTURE),
        _instruction(EQUAL, AUDIT_ARCH[MACHINE], 1, 0),
        _instruction(RETURN, KILL),
        _instruction(LOAD, NUMBER),
        _instruction(AT_LEAST, X32_BIT, 0, 1),
        _instruction(RETURN, KILL),
    ]
    for numbers in FORBIDDEN.values():
        number = numbers[column]
        if number is not None:
            code += [_instruction(EQUAL, number, 0, 1), _instruction(RETURN, DENY)]

    def rule(name: str, body: list[bytes]) -> None:
        code.append(_instruction(EQUAL, CONDITIONAL[name][column], 0, len(body)))
        code.extend(body)

    def argument(index: int) -> bytes:
        return _instruction(LOAD, ARGUMENTS + 8 * index)

    allow, deny = _instruction(RETURN, ALLOW), _instruction(RETURN, DENY)
    rule("clone", [argument(0), _instruction(ANY_BIT, CLONE_THREAD, 0, 1), allow, deny])
    rule("clone3", [_instruction(RETURN, ABSENT)])  # its flags lie in memory; libc falls back
    for name in ("kill", "tgkill"):  # abort() signals itself
        rule(name, [argument(0), _instruction(EQUAL, pid, 0, 1), allow, deny])
    rule("prlimit64", [argument(0), _instruction(EQUAL, 0, 1, 0),
                       _instruction(EQUAL, pid, 0, 1), allow, deny])  # fmt: skip

    def deny_values(name: str, index: int, values: Sequence[int]) -> None:
        """Forbid a call where this argument has one of the values."""
        count = len(values)
        tests = [_instruction(EQUAL, value, count - i, 0) for i, value in enumerate(values)]
        rule(name, [argument(index), *tests, allow, deny])

    deny_values("prctl", 0, (PR_SET_PDEATHSIG, PR_SET_DUMPABLE))
    deny_values("ioctl", 1, (TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP))
    deny_values("fcntl", 1, (F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE))
    return b"".join([*code, allow])


def _instruction(operation: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    """Return a struct sock_filter; the jumps count instructions from the next one."""
    return struct.pack("@HBBI", operation, if_true, if_false, value)
