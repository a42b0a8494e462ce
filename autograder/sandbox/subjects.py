"""Whatever an expression can be evaluated on: a submission in its worker, or trusted code here."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
import time
import types
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from autograder.figures import Figure
from autograder.sandbox import failures, scratch, toolbox, wire
from autograder.sandbox.channel import Channel, Closed, Late
from autograder.sandbox.failures import Failure, SubmissionFailed
from autograder.sandbox.loading import NOTES
from autograder.sandbox.proxy import Proxy, reference_of, subject_of
from autograder.sandbox.session import MODULE, PROBES, TOOLBOX, Session
from autograder.sandbox.wire import Raised, Reference, WireError
from autograder.sandbox.worker import PROBES_BROKEN, PROBES_FILE, Job


class Subject(ABC):
    """Something that answers calls. `homework`, `toolbox` and `probes` are where names begin."""

    def __init__(self) -> None:
        self.homework = Proxy(self, MODULE)
        self.toolbox = Proxy(self, TOOLBOX)
        self.probes = Proxy(self, PROBES)
        self.calls: list[tuple[str, Sequence[Any], Mapping[str, Any]]] = []
        self.figures: dict[str, Figure] | None = None  # where they are wanted; by title

    def call(self, target: Proxy, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Call what `target` names; raises SubmissionFailed where no value comes back."""
        reference = reference_of(target)
        if reference.handle not in (TOOLBOX.handle, PROBES.handle):
            self.calls.append((repr(target), args, kwargs))
        try:
            frame = wire.encode_call(reference, args, kwargs, self._own)
        except WireError as error:  # only what the subject itself returned can be so large
            raise SubmissionFailed(failures.too_large(str(error))) from error
        reply, value = self.exchange(frame)
        if isinstance(reply, Raised):
            raise SubmissionFailed(failures.from_exception(reply))
        return value

    def _own(self, value: object) -> Reference:
        """Return the name of an object of this subject; no other may be sent.

        A number that a submission has chosen must never name an object of trusted code.
        """
        reference = reference_of(value)
        if subject_of(value) is not self:  # type: ignore[arg-type]
            raise TypeError("an object of one homework cannot be sent to another")
        return reference

    @abstractmethod
    def exchange(self, frame: bytes) -> tuple[wire.Reply, Any]:
        """Send a call's frame and return the reply and its value."""

    def resolve(self, reference: Reference) -> Proxy:
        """Return the proxy for an object that stays with the subject."""
        return Proxy(self, Reference(reference.handle, (), reference.type_name))

    def close(self) -> None:  # noqa: B027 (not every subject has something to release)
        """Release what the subject holds; nothing by default."""


class Local(Subject):
    """Trusted code in this process: the reference, or a misconception."""

    def __init__(self, module: types.ModuleType, probes: types.ModuleType | None) -> None:
        super().__init__()
        self.session = Session(module, toolbox, probes)

    def exchange(self, frame: bytes) -> tuple[wire.Reply, Any]:
        """Execute the call here, by way of the same encoding: arguments are copies, too."""
        return _decode(self.session.execute(*frame_parts(frame)), self.resolve)


def frame_parts(frame: bytes) -> tuple[bytes, bytearray]:
    """Return the header and the blob of a whole frame."""
    start = wire.LENGTHS.size
    header, _ = wire.lengths(frame[:start])
    return frame[start : start + header], bytearray(frame[start + header :])


def _decode(frame: bytes, resolve: wire.Resolve) -> tuple[wire.Reply, Any]:
    return wire.decode_reply(*frame_parts(frame), resolve)


# ---------------------------------------------------------------- submissions


PATIENCE = 30.0  # seconds in which a worker must be there; they are not the submission's


class FolderFull(Exception):
    """A worker has written more than it may."""


@dataclass(frozen=True)
class Limits:
    """Wall-clock seconds that a submission may take."""

    start: float = 20.0
    call: float = 10.0
    check: float = 30.0


class Launcher(Protocol):
    """What starts and ends workers: the zygote, or fresh interpreters.

    `layers` are the layers of isolation to try, `uid` the user for workers to become, if any.
    """

    layers: tuple[str, ...]
    uid: int | None

    def preload(self, names: Sequence[str]) -> None:
        """Import libraries beforehand, where that saves time."""

    def launch(self, job: Job, connection: socket.socket, output: socket.socket) -> None:
        """Start a worker in the folder that the job names, by which it is known from then on."""

    def end(self, folder: str, grace: float) -> int | None:
        """End a worker and all of its group, after `grace` seconds if it does not by itself.

        Returns its exit code (negative: the signal), or None where it had to be killed.
        """

    def discard(self, folder: str) -> None:
        """Remove a worker's folder, and end the worker first if it has not been ended.

        May return before it is done; it is done before the next launch.
        """

    def close(self) -> None:
        """End the launcher."""


class Remote(Subject):
    """A submission in a worker of its own, which starts with `begin`, or at the first call."""

    def __init__(
        self,
        launcher: Launcher,
        files: Mapping[str, bytes],
        main: str,
        limits: Limits,
        deadline: float,
    ) -> None:
        super().__init__()
        self.launcher, self.files, self.main, self.limits = launcher, files, main, limits
        self.layers: dict[str, str] = {}  # isolation layer → '' or why it does not hold
        self.run_deadline = deadline
        self.deadline = deadline  # of this check, from when the worker is there
        self.notes: list[str] = []
        self.failure: Failure | None = None  # once set, nothing more is asked of the worker
        self.folder: Path | None = None
        self.channel: Channel | None = None
        self.confined = self.ready = self.ended = False

    def begin(self) -> None:
        """Start the worker and return at once, so that it gets ready while others compute."""
        if self.failure:
            return
        self.folder = Path(tempfile.mkdtemp(prefix="autograder-"))
        for name, content in self.files.items():
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        uid = self.launcher.uid
        if uid is not None:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, uid, uid)
        with contextlib.ExitStack() as stack:
            ours, theirs = socket.socketpair()
            output, their_output = socket.socketpair()
            stack.callback(theirs.close)
            stack.callback(their_output.close)
            self.channel = Channel(ours, output)
            self.channel.watch = self._watch_folder
            seconds = self.limits.start + self.limits.check
            probes = PROBES_FILE in self.files
            job = Job(str(self.folder), self.main, probes, uid, seconds, self.launcher.layers)
            self.launcher.launch(job, theirs, their_output)

    def exchange(self, frame: bytes) -> tuple[wire.Reply, Any]:
        """Send a call to the worker and wait for its reply; raises SubmissionFailed."""
        if not self.ready:
            self._get_ready()
        return self._await(self.limits.call, "A call", frame)

    @property
    def printed(self) -> str:
        """What the submission has printed, as far as it is kept."""
        return self.channel.printed.decode("utf-8", "replace") if self.channel else ""

    def close(self) -> None:
        """End the worker and remove its folder."""
        if self.channel is not None:
            self.channel.close()
        if self.folder is not None:
            self.launcher.discard(str(self.folder))

    def _get_ready(self) -> None:
        """Wait until the worker has confined itself and imported the submission."""
        if self.failure:
            raise SubmissionFailed(self.failure)
        if self.channel is None:
            self.begin()
        reply, layers = self._await(PATIENCE, "")
        if isinstance(reply, Raised) and reply.type_name == PROBES_BROKEN:
            raise RuntimeError(f"{PROBES_FILE} cannot be imported: {reply.message}")
        self.layers, self.confined = layers, True
        self.deadline = min(time.monotonic() + self.limits.check, self.run_deadline)
        reply, _ = self._await(self.limits.start, "")
        if isinstance(reply, Raised):
            self._fail(failures.from_exception(reply, importing=self.main))
        self.notes += [note for note in NOTES if note in reply.notes]
        self.ready = True

    def _await(self, seconds: float, what: str, frame: bytes = b"") -> tuple[wire.Reply, Any]:
        """Send a frame, if any, and return the reply; every way of failing is final."""
        channel = self.channel
        if self.failure or channel is None:
            raise SubmissionFailed(self.failure or Failure("There is no worker."))
        deadline = min(time.monotonic() + seconds, self.deadline)
        try:
            if frame:
                channel.send(frame, deadline)
            return wire.decode_reply(*channel.receive(deadline), self.resolve)
        except Closed:
            code = self._end(grace=0.5)
            channel.drain()
            failure = failures.from_exit(code)
            if not what:
                summary = f"While {self.main} was imported: {failure.summary}"
                failure = Failure(summary, failure.detail, fatal=True)
        except Late:
            failure = self._late(seconds, deadline, what)
        except FolderFull:
            failure = Failure(
                f"Your code wrote more than {scratch.MAX_SIZE >> 20} MB, or "
                f"{scratch.MAX_ENTRIES} files, to disk."
            )
        except WireError as error:
            failure = Failure("The answer did not follow the protocol.", f"({error})")
        self._fail(failure)
        raise AssertionError("unreachable")

    def _watch_folder(self) -> None:
        """Raise FolderFull where the scratch folder holds more than it may."""
        if self.folder is not None and scratch.is_full(self.folder):
            raise FolderFull

    def _late(self, seconds: float, deadline: float, what: str) -> Failure:
        if deadline == self.run_deadline:
            return Failure("The time for the whole run is used up.")
        if not self.confined:
            raise RuntimeError(f"a worker was not there after {PATIENCE:g} s")
        if deadline == self.deadline:
            return failures.too_slow(self.limits.check, "This check")
        if not what:
            return failures.import_too_slow(seconds, self.main)
        return failures.too_slow(seconds, what)

    def _fail(self, failure: Failure) -> None:
        self.failure = failure
        self._end()
        raise SubmissionFailed(failure)

    def _end(self, grace: float = 0.0) -> int | None:
        if self.ended or self.folder is None:
            return None
        self.ended = True
        return self.launcher.end(str(self.folder), grace)
