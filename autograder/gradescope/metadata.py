"""Reads `submission_metadata.json`, of which any part may be missing or of another form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

COUNTED = "counted"  # in extra_data of our results: the times of the submissions that were graded


@dataclass(frozen=True)
class Previous:
    """A submission that was made before this one."""

    made: datetime
    broken: bool  # Gradescope's own word: no results came of it
    results: Mapping[str, Any] | None


@dataclass(frozen=True)
class Metadata:
    """What Gradescope says about a submission. `problems` are sentences for staff."""

    made: datetime | None = None
    due: datetime | None = None
    late_due: datetime | None = None
    students: tuple[str, ...] = ()  # e-mail addresses, or names where there are none
    previous: tuple[Previous, ...] = ()
    problems: tuple[str, ...] = ()

    def counted(self) -> list[datetime]:
        """Return when the earlier submissions were made that have been graded.

        The last results say so of all until then; else it is all that Gradescope does not call
        broken. Its own count would take for graded what was refused.
        """
        last = self.last
        known = _table(last.results.get("extra_data")).get(COUNTED) if last and last.results else 0
        if last is None or not isinstance(known, list):
            return [one.made for one in self.previous if not one.broken]
        later = [one.made for one in self.previous if one.made > last.made and not one.broken]
        return [time for text in known if (time := _time(text)) is not None] + later

    @property
    def last(self) -> Previous | None:
        """The last earlier submission of which there are results."""
        return next((one for one in reversed(self.previous) if one.results is not None), None)


def read(path: Path) -> Metadata:
    """Read the file; what cannot be read is missing from the result and named in `problems`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return Metadata(problems=(f"{path.name} cannot be read: {error.strerror}.",))
    return parse(content)


def parse(content: bytes) -> Metadata:
    """Read the contents of the file, as `read` does."""
    try:
        data = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Metadata(problems=(f"submission_metadata.json is not valid JSON: {error}.",))
    if not isinstance(data, dict):
        return Metadata(problems=("submission_metadata.json does not hold an object.",))
    problems: list[str] = []

    def moment(table: Mapping[str, Any], name: str) -> datetime | None:
        value = table.get(name)
        time = _time(value)
        if value is not None and time is None:
            problems.append(f"submission_metadata.json: {name} is no time with a zone.")
        return time

    assignment = _table(data.get("assignment"))
    made = moment(data, "created_at")
    if made is None:
        problems.append("submission_metadata.json does not say when this was handed in.")
    return Metadata(
        made,
        moment(assignment, "due_date"),
        moment(assignment, "late_due_date"),
        tuple(name for user in _list(data.get("users")) if (name := _student(user))),
        _previous(data.get("previous_submissions")),
        tuple(problems),
    )


def _previous(value: Any) -> tuple[Previous, ...]:
    found = []
    for entry in map(_table, _list(value)):
        time, results = _time(entry.get("submission_time")), entry.get("results")
        if time is not None:
            kept = results if isinstance(results, dict) and results else None
            found.append(Previous(time, bool(entry.get("autograder_error")), kept))
    return tuple(sorted(found, key=lambda one: one.made))


def _student(user: Any) -> str:
    names = (_table(user).get(key) for key in ("email", "name", "id"))
    return next((str(name) for name in names if name), "")


def _time(value: Any) -> datetime | None:
    try:
        time = msgspec.convert(value, datetime)
    except msgspec.ValidationError:
        return None
    return time if time.tzinfo is not None else None


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
