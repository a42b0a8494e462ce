"""A limit for what this process itself works out."""

from __future__ import annotations

import contextlib
import signal
import threading
import types
from collections.abc import Iterator


class TooLong(Exception):
    """The time is used up."""


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TooLong in the body after so many seconds, where there are alarms: not on Windows.

    It interrupts Python between two operations, and system calls, but no single long operation.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def ring(number: int, frame: types.FrameType | None) -> None:
        raise TooLong(f"judging took longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
