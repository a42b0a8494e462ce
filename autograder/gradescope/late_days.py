"""The policy on late days: one function, which knows nothing but times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Lateness:
    """How late a submission is, what that costs, and whether the policy accepts it."""

    late: timedelta  # after the due date; zero for what is on time
    days: int  # that each student who handed it in spends
    accepted: bool


def lateness(
    handed_in: datetime, due: datetime | None, late_due: datetime | None, allowed: int
) -> Lateness:
    """Return what a submission costs; times have zones, and `allowed` are the late days at most.

    Every 24 hours that have begun after the due date cost a day; exactly at the due date is on
    time. Where there is a late due date, all is accepted up to and including it, and no more than
    the allowed days are spent: to move it is to give an extension. Otherwise all is accepted for
    which the allowed days suffice. Without a due date nothing is late.
    """
    if due is None or handed_in <= due:
        return Lateness(timedelta(0), 0, True)
    late = handed_in - due
    begun = -(-late // DAY)
    accepted = begun <= allowed if late_due is None else handed_in <= late_due
    return Lateness(late, min(begun, allowed), accepted)
