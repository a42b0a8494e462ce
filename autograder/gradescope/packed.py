"""What a zip knows about itself: the file `packed.json` in it, written when it is built."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from autograder.course import Course, Gradescope

NAME = "packed.json"


class Declared(msgspec.Struct, frozen=True):
    """A check, as far as it must be in every report."""

    id: str
    title: str
    points: float
    public: bool


class Packed(msgspec.Struct, frozen=True):
    """The assignment, its checks and settings, and the secret seed."""

    assignment: str
    seconds: float  # for the whole run
    seed: int
    checks: tuple[Declared, ...]
    gradescope: Gradescope
    course: Course
    blank: dict[str, Any]  # results.json before any check has run: all of them, without points

    @property
    def late_days(self) -> int:
        """The most late days that this assignment may take."""
        own = self.gradescope.late_days
        return self.course.late_days if own is None else min(own, self.course.late_days)


def read(source: Path) -> Packed:
    """Read the record of the zip that was unpacked into this folder."""
    return msgspec.json.decode((source / NAME).read_bytes(), type=Packed)
