"""Reasons for lost points, each once: mistakes often fail several checks."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from autograder.results import CheckResult, Report


def in_full(check: CheckResult) -> Hashable:
    """Return what two checks must have in common to be told together."""
    why = check.explanation
    if why is None:
        return "passed", *check.notes
    return check.cause or (why.summary, why.detail, why.got, check.staff)


def groups(
    report: Report, reason: Callable[[CheckResult], Hashable] = in_full
) -> list[list[CheckResult]]:
    """Return the checks that have something to tell; those with the same reason together."""
    found: dict[Hashable, list[CheckResult]] = {}
    for check in report.checks:
        if check.explanation or check.notes:
            found.setdefault(reason(check), []).append(check)
    return list(found.values())
