"""The report in a terminal: one line per check as it is decided, then the reasons."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from autograder.catalogue import Assignment
from autograder.report.reasons import groups
from autograder.report.text import clean, points
from autograder.results import CheckResult, Outcome, Report, Verdict

MARKS = {
    Verdict.PASS: ("✓", "green"),
    Verdict.FAIL: ("✗", "red"),
    Verdict.SKIPPED: ("–", "yellow"),
    Verdict.GRADER_ERROR: ("!", "magenta"),
}
MAX_PRINTED_LINES = 8


class TerminalReport:
    """Prints a report while it grows."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(file=sys.stdout, highlight=False)
        self.decided: set[str] = set()
        self.shown = 0  # lines of checks
        self.told = ""  # by what submissions are isolated, the last time that it was told

    def begin(self, assignment: Assignment, submission: str) -> None:
        """Print the heading."""
        self.decided, self.shown = set(), 0
        heading = Text.assemble((assignment.name, "bold"), "  ", assignment.settings.title)
        self.console.print()
        self.console.print(heading)
        self.console.print(Text(clean(submission), "dim"))
        self.console.print()

    def add(self, report: Report, check: CheckResult) -> None:
        """Print what has been decided, in the order of the report: public checks run first."""
        self.decided.add(check.id)
        while self.shown < len(report.checks) and report.checks[self.shown].id in self.decided:
            self._line(report, report.checks[self.shown])
            self.shown += 1

    def _line(self, report: Report, check: CheckResult) -> None:
        mark, colour = MARKS[check.verdict]
        width = max(len(result.id) for result in report.checks)
        score = f"{points(check.score):>3} / {points(check.points):<3}"
        title = Text(check.title)
        title.truncate(self.console.width - width - 16, overflow="ellipsis", pad=True)
        self.console.print(
            Text.assemble("  ", (mark, colour), " ", (f"{check.id:<{width}}", "bold"), "  ", title,
                          (score, colour if check.verdict is Verdict.PASS else f"bold {colour}"))
        )  # fmt: skip

    def end(self, report: Report) -> None:
        """Print the reasons for lost points, the notes, and the total."""
        for check in report.checks[self.shown :]:  # which were never run
            self._line(report, check)
        for group in groups(report):
            self.console.print()
            self.console.print(_reason(group))
        for note in report.notes:
            self.console.print(Text(f"\n  note  {clean(note)}"))
        layers = _layers(report.layers) if report.layers else self.told
        if layers != self.told:
            self.console.print(Text(f"\n  isolated by {layers}", "dim"))
            self.told = layers
        self.console.print()
        self.console.print(
            Text.assemble(
                "  ", (report.assignment, "bold"), "  ", _score(report.score, report.points),
                f"  ·  {_passed(report)} of {len(report.checks)} checks passed"
                f"  ·  {report.seconds:.1f} s",
            )
        )  # fmt: skip

    def total(self, reports: Sequence[Report]) -> None:
        """Print the scores of several assignments once more, side by side, and their sum."""
        table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
        table.add_column("assignment", no_wrap=True)
        for column in ("score", "checks passed"):
            table.add_column(column, justify="right", no_wrap=True)
        for report in reports:
            checks = f"{_passed(report)} of {len(report.checks)}"
            table.add_row(report.assignment, _score(report.score, report.points), checks)
        scores = sum(report.score for report in reports), sum(report.points for report in reports)
        table.add_row("all", _score(*scores), "", style="bold")
        self.console.print()
        self.console.print(Padding(table, (0, 0, 0, 2)))

    def remark(self, text: str) -> None:
        """Print a sentence after everything else."""
        self.console.print(Text(f"\n  {clean(text)}", "dim"))


def print_assignments(rows: Sequence[tuple[Assignment, int, float]]) -> None:
    """Print the assignments with their number of checks and their points."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column("assignment", no_wrap=True)  # to be typed, so never cut off
    table.add_column("title")
    table.add_column("files", no_wrap=True)
    for column in ("checks", "points"):
        table.add_column(column, justify="right", no_wrap=True)
    for assignment, checks, total in rows:
        files = " ".join(assignment.settings.files)
        table.add_row(assignment.name, assignment.settings.title, files, str(checks), points(total))
    Console(highlight=False).print(table)


def print_bank(outcomes: Iterable[Outcome]) -> int:
    """Print one line per bank program as it is graded; return how many have faults."""
    console = Console(highlight=False)
    assignment, faulty, count = "", 0, 0
    for outcome in outcomes:
        entry = outcome.entry
        if entry.assignment != assignment:
            assignment = entry.assignment
            console.print(Text(f"\n{assignment}", "bold"))
        mark, colour = MARKS[Verdict.FAIL if outcome.faults else Verdict.PASS]
        recognised = "" if outcome.recognised == entry.name else outcome.recognised
        line = f" {entry.kind:<9} {entry.name:<44} {points(outcome.report.score):>4}  {recognised}"
        console.print(Text.assemble("  ", (mark, colour), line), soft_wrap=True)
        for fault in outcome.faults:
            console.print(Text(f"      {clean(fault)}", colour), soft_wrap=True)
        count += 1
        faulty += bool(outcome.faults)
    console.print(Text(f"\n{count} programs, {faulty} with faults", "bold"))
    return faulty


def _reason(checks: list[CheckResult]) -> Group:
    first = checks[0]
    mark, colour = MARKS[first.verdict]
    names = ", ".join(check.id for check in checks)
    title = f"  {first.title}" if len(checks) == 1 else ""
    heading = Text.assemble("  ", (mark, colour), " ", (names, "bold"), title)
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="dim", no_wrap=True)
    rows.add_column(overflow="fold")
    why = first.explanation
    lines: list[Text] = []
    if why:
        lines.append(Text(clean(f"{why.summary} {why.detail}".strip())))
        for name, text in (("called", why.called), ("got", why.got), ("expected", why.expected)):
            if text and (len(checks) == 1 or first.cause):
                rows.add_row(name, Text(clean(text)))
    if first.cause:
        rows.add_row("likely cause", Text(clean(first.cause), "bold"))
    for note in first.notes:
        rows.add_row("note", Text(clean(note)))
    if first.printed and first.public and why and len(checks) == 1:
        rows.add_row("printed", Text(_shortened(clean(first.printed))))
    if first.staff:
        rows.add_row("for staff", Text(clean(first.staff.rstrip())))
    body = [Padding(line, (0, 0, 0, 4)) for line in lines]
    return Group(heading, *body, Padding(rows, (0, 0, 0, 4)))


def _score(score: float, of: float) -> Text:
    colour = "green" if score == of else "yellow"
    return Text(f"{points(score)} / {points(of)}", f"bold {colour}")


def _passed(report: Report) -> int:
    return sum(check.verdict is Verdict.PASS for check in report.checks)


def _layers(layers: dict[str, str]) -> str:
    held = ", ".join(name for name, problem in layers.items() if not problem) or "nothing"
    missing = [f"{name} ({problem})" for name, problem in layers.items() if problem]
    return f"{held}; not by {', '.join(missing)}" if missing else held


def _shortened(text: str) -> str:
    lines = text.rstrip().splitlines()
    more = (
        [f"… {len(lines) - MAX_PRINTED_LINES} more lines"] if len(lines) > MAX_PRINTED_LINES else []
    )
    return "\n".join(lines[:MAX_PRINTED_LINES] + more)
