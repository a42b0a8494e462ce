"""The form of Gradescope's results.json, whatever is in it. Imports nothing that is slow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from autograder.course import Gradescope
from autograder.files import replace
from autograder.report.text import clean


@dataclass(frozen=True)
class Setting:
    """What results.json says besides a report."""

    visible: Gradescope = field(default_factory=Gradescope)
    notes: tuple[str, ...] = ()  # for the student, before those of the report
    extra: Mapping[str, Any] = field(default_factory=dict)  # for staff and for the next run


def results(
    score: float,
    notes: tuple[str, ...],
    tests: list[dict[str, Any]],
    extra: Mapping[str, Any],
) -> dict[str, Any]:
    """Return the contents of results.json."""
    found: dict[str, Any] = {
        "score": score,
        "output": "\n".join(map(clean, notes)),
        "output_format": "text",
        "stdout_visibility": "hidden",
        "tests": tests,
    }
    return {**found, "extra_data": dict(extra)} if extra else found


def put(found: Mapping[str, Any], path: Path) -> None:
    """Write results.json so that a reader finds the old file or the new one, never a part."""
    replace(path, msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
