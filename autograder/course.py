"""What a course and its assignments settle about handing in on Gradescope."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

Visibility = Literal["visible", "hidden", "after_due_date", "after_published"]


class SubmissionLimit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """At most so many submissions are graded in so many hours."""

    most: int
    hours: float = 24.0

    def __post_init__(self) -> None:
        if self.most < 1 or self.hours <= 0:
            raise ValueError("a limit of submissions needs `most` of 1 or more and some `hours`")


class Gradescope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `[gradescope]` of an `assignment.toml`."""

    public_checks: Visibility = "visible"
    hidden_checks: Visibility = "visible"
    total: Visibility | None = None  # seen when all checks are, unless said otherwise
    late_days: int | None = None  # at most, for this assignment; None: as many as in the course
    submissions: SubmissionLimit | None = None  # None: as in the course

    def __post_init__(self) -> None:
        if self.late_days is not None and self.late_days < 0:
            raise ValueError("`late_days` cannot be negative")
        if self.total == "visible" and {self.public_checks, self.hidden_checks} != {"visible"}:
            raise ValueError("Gradescope shows no `total` while any check is not visible")


class Course(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of `course.toml`."""

    late_days: int = 0  # that each student may spend in the whole course
    submissions: SubmissionLimit | None = None  # None: no limit
    exempt: tuple[str, ...] = ()  # e-mail addresses for which neither late days nor the limit count

    def __post_init__(self) -> None:
        if self.late_days < 0:
            raise ValueError("`late_days` cannot be negative")


def read_course(graders: Path) -> Course:
    """Read the course's settings; a course without `course.toml` has the defaults.

    Raises ValueError, with a sentence, where the file is not valid.
    """
    path = graders / "course.toml"
    if not path.exists():
        return Course()
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Course)
    except (msgspec.MsgspecError, UnicodeDecodeError, OSError) as error:
        raise ValueError(f"{path} is not a valid course.toml: {error}.") from error
