"""The limit of submissions, counted from the times at which they were made, not from the clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from autograder.course import SubmissionLimit


def next_allowed(
    made: datetime, counted: Sequence[datetime], limit: SubmissionLimit | None
) -> datetime | None:
    """Return when a submission will be graded again, or None where this one may be.

    `made` is when this one was handed in, `counted` when those were that have been graded.
    """
    if limit is None:
        return None
    span = timedelta(hours=limit.hours)
    recent = sorted(time for time in counted if made - span < time <= made)
    if len(recent) < limit.most:
        return None
    return recent[-limit.most] + span
