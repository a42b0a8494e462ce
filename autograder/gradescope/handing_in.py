"""What a report says about the handing in: late days, and submissions that are not graded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from autograder.gradescope.late_days import lateness
from autograder.gradescope.metadata import COUNTED, Metadata
from autograder.gradescope.packed import Packed
from autograder.gradescope.rate import next_allowed
from autograder.report.contract import Setting

OUTPUT = "output_when_graded"  # in extra_data of results that are returned once more
RETURNED = (  # of which parts: Gradescope may have added others
    "score", "tests", "leaderboard", "output_format", "stdout_visibility", "execution_time",
)  # fmt: skip


def setting(packed: Packed, metadata: Metadata) -> Setting:
    """Return what results.json says besides the report."""
    notes, extra = _late_days(packed, metadata)
    if metadata.made is not None:
        counted = [*metadata.counted(), metadata.made]
        extra[COUNTED] = [time.isoformat() for time in counted]
    if metadata.problems:
        extra["staff"] = list(metadata.problems)
    return Setting(packed.gradescope, tuple(notes), extra)


def refusal(packed: Packed, metadata: Metadata) -> dict[str, Any] | None:
    """Return the previous results once more, if this submission is one too many; else None."""
    limit = packed.gradescope.submissions or packed.course.submissions
    last = metadata.last
    exempt = bool(metadata.students) and set(metadata.students) <= set(packed.course.exempt)
    if limit is None or metadata.made is None or last is None or exempt:
        return None
    again = next_allowed(metadata.made, metadata.counted(), limit)
    if again is None:
        return None
    assert last.results is not None
    results = {name: last.results[name] for name in RETURNED if name in last.results}
    known = last.results.get("extra_data")
    extra = dict(known) if isinstance(known, dict) else {}
    extra[COUNTED] = [time.isoformat() for time in metadata.counted()]
    output = str(extra.setdefault(OUTPUT, last.results.get("output") or ""))
    many = "one submission is" if limit.most == 1 else f"{limit.most} submissions are"
    sentence = (
        f"This submission was not graded: {many} graded in {limit.hours:g} hours, and that many "
        "were. Below are the last results again. A submission will be graded from "
        f"{_written(again)} on."
    )
    return {**results, "output": f"{sentence}\n{output}".rstrip(), "extra_data": extra}


def _late_days(packed: Packed, metadata: Metadata) -> tuple[list[str], dict[str, Any]]:
    """Return the sentences for students, and the days that each of them spends, for staff."""
    students = [name for name in metadata.students if name not in packed.course.exempt]
    if metadata.made is None or metadata.due is None or (metadata.students and not students):
        return [], {}
    found = lateness(metadata.made, metadata.due, metadata.late_due, packed.late_days)
    extra: dict[str, Any] = {
        "late_days": dict.fromkeys(students, found.days),
        "accepted": found.accepted,
    }
    if not found.late:
        return ["Handed in on time."], extra
    when = f"Handed in {_duration(found.late)} after the due date."
    if not found.accepted:
        reason = "that is after the late due date" if metadata.late_due else _too_many(packed)
        return [f"{when} It was graded, but {reason}: staff decide whether it counts."], extra
    each = " of every student of the group" if len(students) > 1 else ""
    return [
        f"{when} It takes {_days(found.days)}{each}, of {_days(packed.course.late_days)} for the "
        "whole course, and once for all files of a homework. What others take is not known here."
    ], extra


def _too_many(packed: Packed) -> str:
    return f"no more than {_days(packed.late_days)} may be taken"


def _days(count: int) -> str:
    return "one late day" if count == 1 else f"{count} late days"


def _duration(late: timedelta) -> str:
    """Return a duration in words, rounded up to minutes."""
    minutes = -(-late // timedelta(minutes=1))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = {"day": days, "hour": hours, "minute": minutes}
    words = [f"{n} {name}{'s' * (n != 1)}" for name, n in parts.items() if n]
    return " and ".join(words[:2]) if len(words) < 3 else f"{words[0]}, {words[1]} and {words[2]}"


def _written(time: datetime) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S %z").rstrip()


def with_staff(extra: Mapping[str, Any], sentence: str) -> dict[str, Any]:
    """Return extra data with a further sentence for staff."""
    return {**extra, "staff": [*extra.get("staff", []), sentence]}
