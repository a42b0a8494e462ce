"""A process that has imported PyTorch, knows no secret, and forks workers.

Importing PyTorch takes longer than grading. The grader therefore forks the zygote right after that
import, before it reads anything secret, and the zygote forks one worker per check in a few
milliseconds. The zygote never runs a submission's code.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import msgspec

from autograder.sandbox import isolation, scratch, worker
from autograder.sandbox.isolation.kernel import (
    PR_SET_CHILD_SUBREAPER,
    PR_SET_PDEATHSIG,
    be_killed_first,
    close_descriptors,
    forget_arguments_and_environment,
    prctl,
)
from autograder.sandbox.worker import Job

MAX_ORDER = 1 << 16
PATIENCE = 60.0  # seconds in which the zygote, which may be importing a library, must answer


class Preload(msgspec.Struct, frozen=True, tag="preload"):
    """Import these libraries, so that workers need not."""

    names: list[str]


class Launch(msgspec.Struct, frozen=True, tag="launch"):
    """Fork a worker; its two sockets come with the order."""

    job: Job


class End(msgspec.Struct, frozen=True, tag="end"):
    """Give a worker `grace` seconds to end by itself, kill it, and say how it ended."""

    folder: str
    grace: float


class Discard(msgspec.Struct, frozen=True, tag="discard"):
    """Kill a worker, unless that is done, and remove its folder."""

    folder: str


_decode = msgspec.msgpack.Decoder(Preload | Launch | End | Discard).decode
_encode = msgspec.msgpack.encode


def fork_is_safe() -> bool:
    """Tell whether this process can fork: on Linux, with no thread but this one."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


class Zygote:
    """The grader's handle on the zygote. Start it before anything secret is read."""

    def __init__(self, layers: tuple[str, ...] = isolation.LAYERS, uid: int | None = None) -> None:
        self.layers, self.uid = layers, uid
        self.control, child = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        sys.stdout.flush()
        sys.stderr.flush()
        gc.freeze()  # a collection in a child would otherwise copy every page that it looks at
        gc.enable()  # where it was put off until now
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self.control.close()
                _serve(child, "network" in layers)
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(70)  # whatever happened, no second grader must go on from here
        child.close()

    def preload(self, names: Sequence[str]) -> None:
        """Have the zygote import libraries; returns at once, the next launch waits for it."""
        self.control.send(_encode(Preload(list(names))))

    def launch(self, job: Job, connection: socket.socket, output: socket.socket) -> None:
        """Start a worker on the other ends of two sockets; returns at once."""
        descriptors = [connection.fileno(), output.fileno()]
        socket.send_fds(self.control, [_encode(Launch(job))], descriptors)

    def end(self, folder: str, grace: float) -> int | None:
        """End a worker with its whole group; see `Launcher.end`."""
        self.control.send(_encode(End(folder, grace)))
        self.control.settimeout(grace + PATIENCE)
        try:
            packet = self.control.recv(MAX_ORDER)
        except TimeoutError:  # stopped or stuck: whatever is asked of it from now on fails at once
            os.kill(self.pid, signal.SIGKILL)
            packet = b""
        if not packet:
            raise RuntimeError("the zygote has ended")
        code: int | None = msgspec.msgpack.decode(packet, type=int | None)
        return code

    def discard(self, folder: str) -> None:
        """End a worker and remove its folder; returns at once, the next launch comes after it."""
        try:
            self.control.send(_encode(Discard(folder)))
        except OSError:  # the zygote has ended, and its workers with it
            scratch.remove(folder)

    def close(self) -> None:
        """End the zygote and every worker."""
        self.control.close()
        os.waitpid(self.pid, 0)


# ---------------------------------------------------------------- in the zygote


def _serve(control: socket.socket, isolate: bool) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader, which then ends us
    forget_arguments_and_environment()
    be_killed_first()
    isolation.hide()
    prctl(PR_SET_CHILD_SUBREAPER, 1)  # what a worker leaves behind becomes ours, and is ended
    network = isolation.network() if isolate else "switched off"
    workers: dict[str, int] = {}  # folder → process
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, MAX_ORDER, 2)
        if not message:
            break
        order = _decode(message)
        if isinstance(order, Preload):
            _preload(order.names)
        elif isinstance(order, Launch):
            workers[order.job.folder] = _launch(order.job, network, control, *descriptors)
        elif isinstance(order, End):
            control.send(_encode(_end(workers.pop(order.folder), order.grace)))
        else:
            _discard(order.folder, workers.pop(order.folder, None))
    for folder, pid in workers.items():
        _discard(folder, pid)
    os._exit(0)


def _preload(names: list[str]) -> None:
    for name in names:
        try:
            importlib.import_module(name)
        except Exception:
            continue
    gc.freeze()


def _launch(job: Job, network: str, control: socket.socket, connection: int, output: int) -> int:
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        try:
            control.close()
            _become_worker(job, network, parent, connection, output)
        finally:
            os._exit(70)  # whatever happened, the zygote's loop must not go on in a second process
    os.close(connection)
    os.close(output)
    return pid


def _become_worker(job: Job, network: str, parent: int, connection: int, output: int) -> NoReturn:
    os.setsid()  # a group of its own, and no terminal
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.dup2(connection, 3)
    close_descriptors(4)
    worker.run(job, socket.socket(fileno=3), network)


def _end(pid: int, grace: float) -> int | None:
    limit = time.monotonic() + grace
    peek = os.WEXITED | os.WNOHANG | os.WNOWAIT  # not reaped yet: its number stays its own
    while not (ended := os.waitid(os.P_PID, pid, peek)) and time.monotonic() < limit:
        time.sleep(0.002)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    os.kill(pid, signal.SIGKILL)  # also where it had not made its group yet
    _, status = os.waitpid(pid, 0)
    _end_children()
    return os.waitstatus_to_exitcode(status) if ended else None


def _discard(folder: str, pid: int | None) -> None:
    if pid is not None:
        _end(pid, 0.0)
    scratch.remove(folder)


def _end_children() -> None:
    """Kill what is left of any worker, until nothing is."""
    while True:
        for child in Path("/proc/thread-self/children").read_text().split():
            os.kill(int(child), signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends."""
    prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))
    if os.getppid() != parent:
        os._exit(0)
