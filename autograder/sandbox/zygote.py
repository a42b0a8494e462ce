"""A process that has imported PyTorch, knows no secret, and forks workers.

Importing PyTorch takes longer than grading. The grader therefore forks the zygote right after that
import, before it reads anything secret, and the zygote forks one worker per check in a few
milliseconds. The zygote never runs a submission's code.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import os
import signal
import socket
import sys
import time
from collections.abc import Sequence
from typing import NoReturn

import msgspec

from autograder.sandbox import worker
from autograder.sandbox.worker import Job

MAX_ORDER = 1 << 16
PR_SET_PDEATHSIG = 1


class Preload(msgspec.Struct, frozen=True, tag="preload"):
    """Import these libraries, so that workers need not."""

    names: list[str]


class Launch(msgspec.Struct, frozen=True, tag="launch"):
    """Fork a worker; its two sockets come with the order."""

    job: Job


class End(msgspec.Struct, frozen=True, tag="end"):
    """Give a worker `grace` seconds to end by itself, kill it, and say how it ended."""

    pid: int
    grace: float


_decode = msgspec.msgpack.Decoder(Preload | Launch | End).decode
_encode = msgspec.msgpack.encode


def fork_is_safe() -> bool:
    """Tell whether this process can fork: on Linux, with no thread but this one."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


class Zygote:
    """The grader's handle on the zygote. Start it before anything secret is read."""

    def __init__(self) -> None:
        self.control, child = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        sys.stdout.flush()
        sys.stderr.flush()
        gc.collect()
        gc.freeze()  # a collection in a child would otherwise copy every page that it looks at
        parent = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            self.control.close()
            _serve(child, parent)
        child.close()

    def preload(self, names: Sequence[str]) -> None:
        """Have the zygote import libraries; returns at once, the next launch waits for it."""
        self.control.send(_encode(Preload(list(names))))

    def launch(self, job: Job, connection: socket.socket, output: socket.socket) -> int:
        """Start a worker on the other ends of two sockets; return its number for `end`."""
        descriptors = [connection.fileno(), output.fileno()]
        socket.send_fds(self.control, [_encode(Launch(job))], descriptors)
        return int(msgspec.msgpack.decode(self.control.recv(MAX_ORDER), type=int))

    def end(self, worker: int, grace: float) -> int | None:
        """End a worker with its whole group; see `Launcher.end`."""
        self.control.send(_encode(End(worker, grace)))
        code: int | None = msgspec.msgpack.decode(self.control.recv(MAX_ORDER), type=int | None)
        return code

    def close(self) -> None:
        """End the zygote."""
        self.control.close()
        os.waitpid(self.pid, 0)


# ---------------------------------------------------------------- in the zygote


def _serve(control: socket.socket, parent: int) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader, which then ends us
    _die_with(parent)
    while packet := socket.recv_fds(control, MAX_ORDER, 2):
        message, descriptors, _, _ = packet
        if not message:
            break
        order = _decode(message)
        if isinstance(order, Preload):
            _preload(order.names)
        elif isinstance(order, Launch):
            pid = _launch(order.job, control, *descriptors)
            control.send(_encode(pid))
        else:
            control.send(_encode(_end(order.pid, order.grace)))
    os._exit(0)


def _preload(names: list[str]) -> None:
    for name in names:
        try:
            importlib.import_module(name)
        except Exception:
            continue
    gc.collect()
    gc.freeze()


def _launch(job: Job, control: socket.socket, connection: int, output: int) -> int:
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        try:
            control.close()
            _become_worker(job, parent, connection, output)
        finally:
            os._exit(70)  # whatever happened, the zygote's loop must not go on in a second process
    os.close(connection)
    os.close(output)
    return pid


def _become_worker(job: Job, parent: int, connection: int, output: int) -> NoReturn:
    os.setpgid(0, 0)
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.dup2(connection, 3)
    for descriptor in map(int, os.listdir("/proc/self/fd")):
        if descriptor > 3:
            with contextlib.suppress(OSError):  # the one that listdir itself used
                os.close(descriptor)
    worker.run(job, socket.socket(fileno=3))


def _end(pid: int, grace: float) -> int | None:
    limit = time.monotonic() + grace
    ended, status = os.waitpid(pid, os.WNOHANG)
    while not ended and time.monotonic() < limit:
        time.sleep(0.002)
        ended, status = os.waitpid(pid, os.WNOHANG)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    if ended:
        return os.waitstatus_to_exitcode(status)
    os.kill(pid, signal.SIGKILL)  # also where it has left its group; not reaped, so it is still it
    os.waitpid(pid, 0)
    return None


def _die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
