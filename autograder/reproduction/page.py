"""The page with the figures of the sheets beside those that the solutions reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.catalogue import Assignment, assignments
from autograder.reproduction.runs import Figure, Result, Run, digest, runs_of

HEAD = """# Results

Written by `make reproduce`; do not edit. The solutions are trained on the data of their homeworks,
on the CPU; the sheets' figures stand beside what they reach. Times are of a machine with two cores,
on which two runs went on at a time.
"""


def page(results: Path) -> tuple[str, list[str]]:
    """Return the page made of the results kept in a folder, and what falls short of the sheets."""
    table = [
        "| assignment | figure | sheet | ours | difference |",
        "| --- | --- | ---: | ---: | ---: |",
    ]
    times = ["| assignment | run | minutes |", "| --- | --- | ---: |"]
    gallery: list[str] = []
    short: list[str] = []
    total = 0.0
    for assignment in assignments():
        for run in runs_of(assignment):
            path = results / assignment.name / f"{run.name}.json"
            if not path.exists():
                times.append(f"| {assignment.name} | {run.title} | not run |")
                continue
            result = msgspec.json.decode(path.read_bytes(), type=Result)
            stale = "" if result.digest == digest(assignment, run) else " (with older code)"
            times.append(f"| {assignment.name} | {run.title}{stale} | {result.seconds / 60:.1f} |")
            total += result.seconds
            for name, figure in run.figures.items():
                ours = result.metrics.get(name)
                table.append(_row(assignment, run, figure, ours))
                if ours is None or not figure.reached(ours):
                    short.append(f"{assignment.name}: {run.title}, {figure.title}")
            gallery += _images(assignment, run, path.parent)
    times.append(f"| | **together, one after the other** | **{total / 60:.0f}** |")
    parts = [HEAD, *table, "", "## Times", "", *times, "", "## Gallery", "", *gallery]
    return "\n".join(parts).rstrip() + "\n", short


def _row(assignment: Assignment, run: Run, figure: Figure, ours: float | None) -> str:
    cells = [assignment.name, f"{run.title}: {figure.title}", "", "missing", ""]
    if figure.sheet is not None:
        cells[2] = f"{figure.sheet:.{figure.digits}f}"
    if ours is not None:
        cells[3] = f"{ours:.{figure.digits}f}"
        if figure.sheet is not None:
            cells[4] = f"{ours - figure.sheet:+.{figure.digits}f}"
            if not figure.reached(ours):
                cells[4] += " **short**"
    return f"| {' | '.join(cells)} |"


def _images(assignment: Assignment, run: Run, folder: Path) -> Iterator[str]:
    for image, caption in run.images.items():
        path = f"{folder.parent.name}/{folder.name}/{run.name}-{image}"
        yield f"**{assignment.name}, {run.title}: {caption}**\n\n![{caption}]({path})\n"
