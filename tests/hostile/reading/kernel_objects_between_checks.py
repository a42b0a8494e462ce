"""Keeps hidden inputs in System V memory, a message queue and a keyring, and prints them later.

loses: nothing
needs: seccomp
"""

import ctypes

import hw0_helper
from hw0_helper import *

libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
KEY = 0x74726170
FAILED = ctypes.c_void_p(-1).value


def norm(x):
    kept = repr(x.tolist()).encode()[:64]
    memory = libc.shmget(KEY, 4096, 0o1666)
    if memory >= 0 and (place := libc.shmat(memory, None, 0)) not in (None, FAILED):
        ctypes.memmove(place, kept, len(kept))
    queue = libc.msgget(KEY, 0o1666)
    if queue >= 0:
        libc.msgsnd(queue, b"\1" + bytes(7) + kept, len(kept), 0o4000)
    libc.semget(KEY, 1, 0o1666)
    libc.syscall(248, b"user", b"trap", kept, ctypes.c_size_t(len(kept)), -4)  # add_key
    return hw0_helper.norm(x)


def last(x):
    memory = libc.shmget(KEY, 4096, 0)
    if memory >= 0 and (place := libc.shmat(memory, None, 0)) not in (None, FAILED):
        print("LE" + "AK", ctypes.string_at(place, 64))
    queue, buffer = libc.msgget(KEY, 0), ctypes.create_string_buffer(100)
    if queue >= 0 and libc.msgrcv(queue, buffer, 64, 0, 0o4000) > 0:
        print("LE" + "AK", buffer.raw)
    number = libc.syscall(249, b"user", b"trap", None, -4)  # request_key
    if number > 0 and libc.syscall(250, 11, number, buffer, ctypes.c_size_t(64)) > 0:
        print("LE" + "AK", buffer.raw)
    for kind, identifier in (("shm", memory), ("msg", queue), ("sem", libc.semget(KEY, 1, 0))):
        if identifier >= 0:
            control = getattr(libc, f"{kind}ctl")
            control(identifier, 0, None) if kind != "sem" else control(identifier, 0, 0)
    return hw0_helper.last(x)


def key(x):
    return x
