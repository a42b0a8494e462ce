"""Frames over a stream socket, and the worker's output drained on the way."""

from __future__ import annotations

import selectors
import socket
import time
from collections.abc import Callable

from autograder.sandbox import wire

MAX_OUTPUT = 10_000
WATCH_SECONDS = 0.25  # how often `watch` is called


class Closed(Exception):
    """The other side has closed the connection."""


class Late(Exception):
    """No complete frame arrived in time."""


class Channel:
    """One end of the connection between the grader and a worker.

    `output` (the grader's end only) receives what the submission prints. It is read whenever the
    channel waits, so that a full pipe never blocks a worker; the first `MAX_OUTPUT` bytes are kept.
    `watch` is called now and then while it waits; what it raises ends the wait.
    """

    def __init__(self, connection: socket.socket, output: socket.socket | None = None) -> None:
        self.connection = connection
        self.output = output
        self.printed = bytearray()
        self.watch: Callable[[], None] = lambda: None
        self.watched = time.monotonic()
        self.selector = selectors.DefaultSelector()
        if output is not None:
            output.setblocking(False)
            connection.setblocking(False)
            self.selector.register(output, selectors.EVENT_READ)

    def send(self, frame: bytes, deadline: float | None = None) -> None:
        """Send a frame; raises Closed, or Late after `deadline` (as `time.monotonic`)."""
        view = memoryview(frame)
        while view:
            self._wait(selectors.EVENT_WRITE, deadline)
            try:
                view = view[self.connection.send(view) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise Closed from error

    def receive(self, deadline: float | None = None) -> tuple[bytes, bytearray]:
        """Return the next frame's header and blob; raises Closed, Late, or WireError."""
        prefix = self._read(wire.LENGTHS.size, deadline)
        header, blob = wire.lengths(bytes(prefix))
        return bytes(self._read(header, deadline)), self._read(blob, deadline)

    def _read(self, size: int, deadline: float | None) -> bytearray:
        data = bytearray()
        while len(data) < size:
            self._wait(selectors.EVENT_READ, deadline)
            try:
                chunk = self.connection.recv(min(size - len(data), 1 << 20))
            except BlockingIOError:
                continue
            except OSError as error:
                raise Closed from error
            if not chunk:
                raise Closed
            data += chunk
        return data

    def _wait(self, event: int, deadline: float | None) -> None:
        """Return when the connection is ready for `event`; drain the output meanwhile."""
        if self.output is None:  # the worker's end blocks
            return
        self.selector.register(self.connection, event)
        try:
            while True:
                left = None if deadline is None else deadline - time.monotonic()
                if left is not None and left <= 0:
                    raise Late
                pause = WATCH_SECONDS if left is None else min(left, WATCH_SECONDS)
                ready = {key.fileobj for key, _ in self.selector.select(pause)}
                if time.monotonic() - self.watched > WATCH_SECONDS:  # also amid a flood of output
                    self.watch()
                    self.watched = time.monotonic()
                if self.output in ready:
                    self.drain()
                if self.connection in ready:
                    return
        finally:
            self.selector.unregister(self.connection)

    def drain(self) -> None:
        """Read what is there of the output, at most a megabyte; keep the beginning."""
        if self.output is None:
            return
        for _ in range(16):
            try:
                chunk = self.output.recv(1 << 16)
            except (BlockingIOError, ConnectionError):
                return
            if not chunk:
                if self.output in self.selector.get_map():
                    self.selector.unregister(self.output)
                return
            self.printed += chunk[: MAX_OUTPUT - len(self.printed)]

    def close(self) -> None:
        """Close both sockets."""
        self.drain()
        self.selector.close()
        self.connection.close()
        if self.output is not None:
            self.output.close()
