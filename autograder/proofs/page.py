"""The page that shows what was proven: figures for each assignment, and its wrong answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from autograder.bank import Bank
from autograder.catalogue import Assignment
from autograder.grading import checks_of
from autograder.proofs.mutants import equivalents

HEAD = """# What is proven about the graders

Written by `make verify`; do not edit. Every figure is of the graders as they were when it ran.

- **seeds**: the whole bank is judged at so many seeds. A **fault** is a verdict, or a name, that is
  not as it must be.
- **recognised**: rejected programs that are called by their own name, and by no other, in every
  check that they fail.
- **wrong hints**: rejected programs that get the hint of another when their own entry is taken out
  of the bank.
- **mutants**: solutions with one operator, number or loop of an answer changed. **Killed** are
  those that lose points; **equivalent** are those that nobody can tell from the solution.

In a comparison of means or distributions, a right answer fails by chance at most once in a million
times, and mostly far more rarely; what is still found is written beside each check.
"""


def page(
    assignments: Sequence[Assignment], results: Mapping[str, Mapping[str, Any]]
) -> tuple[str, str]:
    """Return the page, and a list of what is not as it must be."""
    rows, sections, failed = [], [], []
    for assignment in assignments:
        row, section, faults = _assignment(assignment, results[assignment.name])
        rows.append(row)
        sections.append(section)
        failed += faults
    head = (
        "| assignment | accepted | rejected | seeds | faults | recognised | wrong hints | mutants "
        "| killed | equivalent | survived |\n" + "| --- |" + " ---: |" * 10
    )
    return "\n".join([HEAD, head, *rows, "", *sections]), ", ".join(failed)


def _assignment(assignment: Assignment, results: Mapping[str, Any]) -> tuple[str, str, list[str]]:
    bank = Bank(assignment, assignment.solution())
    seeds = {name: faults for name, faults in results.items() if name.startswith("seed ")}
    faults = [
        f"- {name}, `{program}`: {fault}"
        for name, found in seeds.items()
        for program, sentences in found.items()
        for fault in sentences
    ]
    hints = results.get("hints", {"recognised": [], "called": {}})
    wrong = {name: others for name, others in hints["called"].items() if others}
    ran = {
        name.removeprefix("mutant "): failing
        for name, failing in results.items()
        if name.startswith("mutant ")
    }
    reasons = equivalents(assignment)
    survived = [change for change, failing in ran.items() if not failing and change not in reasons]
    same = {change: reasons[change] for change, f in ran.items() if not f and change in reasons}
    stale = [change for change in reasons if change not in same]
    killed = len(ran) - len(survived) - len(same)
    share = f"{killed} ({killed / max(len(ran) - len(same), 1):.1%})"
    numbers = (
        len(bank.accepted), len(bank.rejected), len(seeds), len(faults),
        f"{len(hints['recognised'])} of {len(bank.rejected)}",
        f"{len(wrong)} of {len(bank.rejected)}", len(ran), share, len(same), len(survived),
    )  # fmt: skip
    row = f"| {assignment.name} | " + " | ".join(map(str, numbers)) + " |"
    parts = [f"## {assignment.name}", ""]
    parts += _list("Faults at some seeds:", faults)
    parts += _list("Mutants that survive:", [f"- `{change}`" for change in survived])
    parts += _list(
        "Mutants that nobody can tell from the solution:",
        [f"- `{change}`: {reason}" for change, reason in same.items()],
    )
    parts += _list(
        "Called by the name of another when their own entry is taken out:",
        [f"- `{name}`: {', '.join(f'`{other}`' for other in o)}" for name, o in wrong.items()],
    )
    parts += _table(assignment, bank)
    broken = [f"{assignment.name}: {len(faults)} faults at {len(seeds)} seeds"] * bool(faults)
    broken += [f"{assignment.name}: {len(survived)} surviving mutants"] * bool(survived)
    broken += [f"{assignment.name}: not all recognised"] * (
        len(hints["recognised"]) < len(bank.rejected)
    )
    broken += [f"{assignment.name}: `{c}` is listed as equivalent but is none" for c in stale]
    return row, "\n".join(parts), broken


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
