"""The `late-days` command: how many late days each student has spent in the whole course.

A grader sees one assignment. Gradescope's export of an assignment's submissions has the results of
all students, and among them the late days that our grader counted for each. A homework of several
assignments, such as hw5_vae and hw5_diffusion, takes as many as the one that took most.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.catalogue import GRADERS, UsageError, assignments
from autograder.course import read_course

EXPORT = "submission_metadata.yml"


@dataclass
class Spent:
    """One student's late days, by the assignment's name."""

    days: dict[str, int] = field(default_factory=dict)
    undecided: list[str] = field(default_factory=list)  # later than what is accepted

    @property
    def total(self) -> int:
        """All that count: of the assignments of one homework, the most."""
        most: defaultdict[str, int] = defaultdict(int)
        for name, days in self.days.items():
            by = _homeworks().get(name, name)
            most[by] = max(most[by], days)
        return sum(most.values())


@functools.cache  # each student's days are added up several times
def _homeworks() -> dict[str, str]:
    return {assignment.name: assignment.settings.homework for assignment in assignments()}


def run(exports: Sequence[Path]) -> int:
    """Print each student's late days; return 1 where one has spent more than there are."""
    try:
        allowed = read_course(GRADERS).late_days
    except ValueError as error:
        raise UsageError(str(error)) from error
    named = {_name(path): path for path in exports}
    if len(named) < len(exports):
        raise UsageError("Two exports lie in folders of the same name, by which they are called.")
    spent = tally({name: read(path) for name, path in named.items()})
    _print(list(named), spent, allowed)
    return int(any(student.total > allowed for student in spent.values()))


def tally(exports: Mapping[str, Iterable[Mapping[str, Any]]]) -> dict[str, Spent]:
    """Return what each student has spent, by e-mail address, from `extra_data` by assignment.

    Work that is later than what is accepted costs nothing: staff decide whether it counts.
    """
    spent: defaultdict[str, Spent] = defaultdict(Spent)
    for name, submissions in exports.items():
        for extra in submissions:
            for student, days in extra["late_days"].items():
                if not extra.get("accepted", True):
                    spent[student].undecided.append(name)
                else:
                    spent[student].days[name] = days
    return dict(sorted(spent.items()))


def read(path: Path) -> list[Mapping[str, Any]]:
    """Return `extra_data` of every graded submission of an export: those with late days.

    Raises UsageError for what is no export, or one of results that are not from this grader.
    """
    import yaml

    file = path / EXPORT if path.is_dir() else path
    try:
        content = yaml.load(file.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error
    except (yaml.YAMLError, ValueError) as error:
        raise UsageError(f"{file} is no export of submissions: it is not valid YAML.") from error
    if not isinstance(content, dict):
        raise UsageError(f"{file} is no export of submissions: it lists none.")
    found: list[Mapping[str, Any]] = []
    graded = 0
    for submission in content.values():
        results = submission.get(":results") if isinstance(submission, dict) else None
        if isinstance(results, dict):
            graded += 1
            extra = results.get("extra_data")
            if isinstance(extra, dict) and _is_count(extra.get("late_days")):
                found.append(extra)
    if graded and not found:
        raise UsageError(
            f"None of the {graded} results in {file} say how many late days they took; either they "
            "are not from this grader, or the assignment has no due date."
        )
    return found


def _print(names: Sequence[str], spent: Mapping[str, Spent], allowed: int) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    late = {name: student for name, student in spent.items() if student.total or student.undecided}
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("student")
    for name in (*names, f"of {allowed}"):
        table.add_column(name, justify="right")
    for name, student in late.items():
        days = [_cell(student, assignment) for assignment in names]
        total = f"[red]{student.total}[/]" if student.total > allowed else str(student.total)
        table.add_row(escape(name), *days, total)
    console = Console(highlight=False)
    console.print(table)
    console.print(f"{len(spent) - len(late)} more have spent none.")
    if any(student.undecided for student in late.values()):
        console.print("late: later than is accepted, which takes no late day; decide yourself.")


def _cell(student: Spent, assignment: str) -> str:
    return "late" if assignment in student.undecided else str(student.days.get(assignment) or "")


def _is_count(days: Any) -> bool:
    return isinstance(days, dict) and all(type(count) is int for count in days.values())


def _name(path: Path) -> str:
    return path.resolve().name if path.is_dir() else path.resolve().parent.name
