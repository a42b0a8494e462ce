"""Which of the misconceptions that give what a submission gave are told as the likely cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from autograder.results import CheckResult, Verdict

MOST_TOLD = 3  # of causes between which nothing decides


class Knowledge(Protocol):
    """What is known of the misconceptions of an assignment."""

    def hints(self) -> dict[str, str]:
        """Return the hint of every misconception."""

    def caught_by(self) -> dict[str, set[str]]:
        """Return for every misconception the checks that are to catch it."""


def name_causes(
    checks: Sequence[CheckResult], causes: Mapping[str, Sequence[str]], known: Knowledge
) -> None:
    """Enter for every failed check the misconception that explains most of the failed checks.

    `causes` are those that give the same in a check. Some wrong answers coincide on some inputs;
    the whole report tells them apart. Where it does not, as at home, where few checks are made,
    two or three are told together, and of more of them none. Ruled out are misconceptions that
    would have failed a check that has passed, and those that give the same in no more than half of
    the failed checks of the functions that they are about: beside another mistake it need not be in
    all of them.
    """
    votes = [cause for found in causes.values() for cause in found]
    if not votes:
        return
    hints, caught_by = known.hints(), known.caught_by()
    passed = {result.id for result in checks if result.verdict is Verdict.PASS}
    failed = {result.id for result in checks if result.verdict is Verdict.FAIL}

    def possible(cause: str) -> bool:
        functions = {_function(id) for id in caught_by[cause]}
        concerned = [id for id in failed if _function(id) in functions]
        return not caught_by[cause] & passed and 2 * votes.count(cause) > len(concerned)

    for result in checks:
        found = [cause for cause in causes.get(result.id, ()) if possible(cause)]
        most = max(map(votes.count, found), default=0)
        best = sorted(cause for cause in found if votes.count(cause) == most)
        if len(best) <= MOST_TOLD:
            result.misconception = " or ".join(best)
            result.cause = " Or: ".join(dict.fromkeys(hints[cause] for cause in best))


def _function(id: str) -> str:
    """Return what checks of one function have in common: `b2` of `b2.gradient`."""
    return id.split(".")[0]
