"""What grading yields: one verdict per check, and the report that every view is made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

import msgspec

from autograder.figures import Figure


class Verdict(str, Enum):
    """What a check says."""

    PASS = "pass"
    FAIL = "fail"
    SKIPPED = "skipped"  # a prerequisite failed
    GRADER_ERROR = "grader_error"  # our fault; staff see it


class Explanation(msgspec.Struct):
    """Why a check did not pass. `summary` tells nothing that only staff or nobody may see."""

    summary: str
    detail: str = ""
    called: str = ""
    got: str = ""
    expected: str = ""


class Measure(msgspec.Struct, frozen=True):
    """A number that says how good a submission is, for a leaderboard."""

    name: str
    value: float
    better: Literal["low", "high"]


class CheckResult(msgspec.Struct):
    """The outcome of one check."""

    id: str
    title: str
    points: float
    verdict: Verdict
    public: bool = False
    explanation: Explanation | None = None
    cause: str = ""  # the hint of the misconception that was recognised
    misconception: str = ""  # its name; `a or b` where two give the same
    notes: list[str] = []
    printed: str = ""
    seconds: float = 0.0
    staff: str = ""  # for staff only: the trace of a grader error
    measures: list[Measure] = []
    figures: list[Figure] = []  # for reports on a screen; none of hidden checks

    @property
    def score(self) -> float:
        """The points that were earned."""
        return self.points if self.verdict is Verdict.PASS else 0.0


class Report(msgspec.Struct):
    """The outcome of grading one submission of one assignment."""

    assignment: str
    title: str
    submission: str
    checks: list[CheckResult]
    notes: list[str] = []
    seconds: float = 0.0
    layers: dict[str, str] = {}  # isolation layer → '' or why it did not hold; for staff

    @property
    def score(self) -> float:
        """The points that were earned."""
        return sum(check.score for check in self.checks)

    @property
    def points(self) -> float:
        """The points that there are."""
        return sum(check.points for check in self.checks)


@dataclass(frozen=True)
class Entry:
    """One program of a bank to grade, and what its report must say."""

    assignment: str
    name: str
    kind: str  # solution, starter, accepted, rejected
    source: bytes
    fails: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """A graded entry, and a sentence for everything that is not as it must be."""

    entry: Entry
    report: Report
    faults: list[str]

    @property
    def recognised(self) -> str:
        """The misconceptions that the failed checks were put down to."""
        return " ".join(sorted({check.misconception for check in self.report.checks} - {""}))
