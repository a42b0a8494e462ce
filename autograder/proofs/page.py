"""The page that shows what is proven: figures for each assignment, and its wrong answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from autograder.bank import Bank
from autograder.catalogue import Assignment
from autograder.grading import checks_of
from autograder.proofs.mutants import equivalents

HEAD = """# What is proven about the graders

Written by `make verify`; do not edit. Every figure is of the graders as they were when it last ran.
What is proven of one that has been changed counts for nothing: its figures begin anew.

- **accepted**, **rejected**: right programs in other styles, and wrong ones, in the bank.
- **seeds**: the whole bank is judged at so many seeds; what trains, and programs that are to fail
  it, at every 20th. A **fault** is a verdict, or a name, that is not as it must be.
- **recognised**: rejected programs that are called by their own name, and by no other, in every
  check that they fail. Of these, so many are called so **beside** one or two others that give the
  same there: both hints are told.
- **wrong hints**: rejected programs that get the hint of another when their own entry is taken out
  of the bank.
- **at home**: of the rejected programs that fail a public check, those that are called by their own
  name, or by two or three of which it is one, where a student has no other checks. The rest are
  called by no name, but for so many that are **misled**: called by others' names.
- **mutants**: solutions with one operator, number or loop of an answer changed. **Killed** are
  those that lose points, with their share of all but the equivalent ones; **equivalent** are those
  that nobody can tell from the solution; **survived** are all others.

In a comparison of means or distributions, a right answer fails by chance at most once in a million
times, and mostly far more rarely; what is still found is written beside each check.
"""


COLUMNS = (
    "assignment", "accepted", "rejected", "seeds", "faults", "recognised", "beside", "wrong hints",
    "at home", "misled", "mutants", "killed", "equivalent", "survived",
)  # fmt: skip


class Figures:
    """What is proven of one assignment, by the results of its jobs."""

    def __init__(self, assignment: Assignment, results: Mapping[str, Any]) -> None:
        self.assignment = assignment
        self.bank = Bank(assignment, assignment.solution())
        seeds = _of(results, "seed ")
        self.seeds = len(seeds)
        self.faults = [
            f"- seed {number}, `{program}`: {fault}"
            for number, found in seeds.items()
            for program, sentences in found.items()
            for fault in sentences
        ]
        hints = results.get("hints", {"recognised": [], "beside": {}, "called": {}, "home": {}})
        self.recognised = len(hints["recognised"])
        self.beside = hints["beside"]
        self.wrong = {name: others for name, others in hints["called"].items() if others}
        self.home = hints["home"]
        self.named_at_home = [name for name, called in self.home.items() if name in called.split()]
        self.misled = {n: c for n, c in self.home.items() if c and n not in c.split()}
        mutants, reasons = _of(results, "mutant "), equivalents(assignment)
        alive = [change for change, killed in sorted(mutants.items()) if not killed]
        self.mutants, self.killed = len(mutants), len(mutants) - len(alive)
        self.equivalent = {change: reasons[change] for change in alive if change in reasons}
        self.survived = [change for change in alive if change not in reasons]
        self.stale = [change for change in reasons if change not in self.equivalent]

    @property
    def broken(self) -> list[str]:
        """What is not as it must be."""
        name, unknown = self.assignment.name, len(self.bank.rejected) - self.recognised
        broken = [f"{name}: {len(self.faults)} faults at {self.seeds} seeds"] * bool(self.faults)
        broken += [f"{name}: {len(self.survived)} surviving mutants"] * bool(self.survived)
        broken += [f"{name}: not all recognised"] * bool(unknown)
        return broken + [f"{name}: `{c}` is listed as equivalent but is none" for c in self.stale]

    def row(self) -> str:
        """Return the assignment's row of the table of figures."""
        rejected, share = len(self.bank.rejected), self.mutants - len(self.equivalent)
        cells = (
            self.assignment.name, len(self.bank.accepted), rejected, self.seeds, len(self.faults),
            f"{self.recognised} of {rejected}", len(self.beside),
            f"{len(self.wrong)} of {rejected}",
            f"{len(self.named_at_home)} of {len(self.home)}", len(self.misled),
            self.mutants, f"{self.killed} ({self.killed / max(share, 1):.1%})",
            len(self.equivalent), len(self.survived),
        )  # fmt: skip
        return _row(cells)

    def section(self) -> list[str]:
        """Return the lines about the assignment: what is not simple, and its wrong answers."""
        lines = [f"## {self.assignment.name}", ""]
        lines += _list("Faults at some seeds:", self.faults)
        lines += _list("Mutants that survive:", [f"- `{change}`" for change in self.survived])
        lines += _list(
            "Mutants that nobody can tell from the solution:",
            [f"- `{change}`: {reason}" for change, reason in self.equivalent.items()],
        )
        lines += _list(
            "Called by the name of another when their own entry is taken out:",
            [f"- `{n}`: {', '.join(f'`{other}`' for other in o)}" for n, o in self.wrong.items()],
        )
        lines += _list(
            "Called by their own name beside others:",
            [f"- `{n}`: {', '.join(f'`{other}`' for other in o)}" for n, o in self.beside.items()],
        )
        lines += _list(
            "Called by the name of another at home:",
            [f"- `{name}`: `{called}`" for name, called in self.misled.items()],
        )
        return lines + _table(self.assignment, self.bank)


def page(figures: Sequence[Figures]) -> str:
    """Return the page."""
    head = [HEAD, _row(COLUMNS), "| --- |" + " ---: |" * (len(COLUMNS) - 1)]
    rows = [each.row() for each in figures]
    return "\n".join([*head, *rows, "", *(line for each in figures for line in each.section())])


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def _of(results: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Return the results of one kind of job, by what their names end with."""
    return {name.removeprefix(kind): r for name, r in results.items() if name.startswith(kind)}


def _list(title: str, lines: list[str]) -> list[str]:
    return [title, "", *lines, ""] if lines else []


def _table(assignment: Assignment, bank: Bank) -> list[str]:
    """Return which checks each wrong answer fails: what a person should find fair."""
    points = {check.id: check.points for check in checks_of(assignment)}
    lines = ["| wrong answer | what it does | fails | points lost |", "| --- | --- | --- | ---: |"]
    for program in bank.rejected:
        lost = sum(points[check] for check in program.fails)
        fails = ", ".join(program.fails)
        lines.append(f"| `{program.name}` | {program.title} | {fails} | {lost:g} |")
    return [*lines, ""]
