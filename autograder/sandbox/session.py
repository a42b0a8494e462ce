"""Executes calls on a homework module and keeps every object that is not a plain value.

The same code serves the submission (in a worker, behind a socket) and the reference and the
misconceptions (in the trusted process), so that an expression means the same on each of them.
"""

from __future__ import annotations

import linecache
import traceback
import types
from pathlib import Path
from typing import Any

from autograder.sandbox import wire
from autograder.sandbox.wire import Raised, Reference, WireError

MODULE, TOOLBOX, PROBES = Reference(0), Reference(1), Reference(2)


class MissingName(AttributeError):
    """The homework lacks a function, class or attribute that the check asks for."""


class Session:
    """The objects of one subject: its module, the toolbox, the assignment's probes, and handles."""

    def __init__(
        self,
        module: types.ModuleType,
        toolbox: types.ModuleType,
        probes: types.ModuleType | None,
    ) -> None:
        self.objects: list[object] = [module, toolbox, probes]
        self.file = Path(module.__file__ or "")

    def hold(self, value: object) -> Reference:
        """Keep an object and return the reference that names it from now on."""
        self.objects.append(value)
        return Reference(len(self.objects) - 1, (), type(value).__name__)

    def resolve(self, reference: Reference) -> Any:
        """Return the object that a reference names; raises MissingName or WireError."""
        if not 0 <= reference.handle < len(self.objects):
            raise WireError(f"there is no object number {reference.handle}")
        found: Any = self.objects[reference.handle]
        for position, name in enumerate(reference.path):
            try:
                found = getattr(found, name)
            except AttributeError as error:
                owner = ".".join(reference.path[:position])
                if not owner and isinstance(found, types.ModuleType):
                    owner = "the file"
                raise MissingName(f"{owner or type(found).__name__} has no {name!r}") from error
        return found

    def execute(self, header: bytes, blob: bytearray) -> bytes:
        """Carry out the call in a frame and return the reply's frame."""
        try:
            target, args, kwargs = wire.decode_call(header, blob, self.resolve)
            value = self.resolve(target)(*args, **kwargs)
            return wire.encode_returned(value, (), self.hold)
        except BaseException as error:  # also SystemExit and KeyboardInterrupt: a reply is due
            return wire.encode(describe(error, self.file))


def describe(error: BaseException, homework: Path) -> Raised:
    """Return what to tell about an exception; its place is the last one inside the homework."""
    try:
        message = str(error)
    except Exception:  # a student's own exception class may be broken
        message = "(its message could not be shown)"
    line = 0
    if isinstance(error, SyntaxError) and error.filename == str(homework):
        line, message = error.lineno or 0, error.msg or message
    else:
        for frame, number in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename == str(homework):
                line = number
    return Raised(
        type_name=type(error).__name__,
        message=_printable(message),
        file=homework.name if line else "",
        line=line,
        source=_printable(linecache.getline(str(homework), line).strip()),
    )


def _printable(text: str) -> str:
    return text[: wire.MAX_TEXT].encode("utf-8", "replace").decode()
