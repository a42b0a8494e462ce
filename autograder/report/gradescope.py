"""Gradescope's results.json: what a student may see of a report, and nothing more."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from autograder.report.text import clean
from autograder.results import CheckResult, Report, Verdict


def results(report: Report) -> dict[str, Any]:
    """Return the contents of results.json for a report."""
    return {
        "score": report.score,
        "execution_time": round(report.seconds),
        "output": "\n".join(clean(note) for note in report.notes),
        "output_format": "text",
        "stdout_visibility": "hidden",
        "tests": [_test(report, check) for check in report.checks],
    }


def write(report: Report, path: Path) -> None:
    """Write results.json so that a reader finds the old file or the new one, never a part."""
    content = msgspec.json.format(msgspec.json.encode(results(report)), indent=2)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content + b"\n")
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _test(report: Report, check: CheckResult) -> dict[str, Any]:
    return {
        "number": f"{report.assignment}.{check.id}",
        "name": check.title,
        "score": check.score,
        "max_score": check.points,
        "status": "passed" if check.verdict is Verdict.PASS else "failed",
        "output": _output(check),
        "output_format": "text",
        "visibility": "visible",
        "extra_data": {"verdict": check.verdict.value, "seconds": round(check.seconds, 3)},
    }


def _output(check: CheckResult) -> str:
    """Return what a student is told: of hidden checks a summary, and nothing that it printed."""
    lines = list(check.notes)
    if check.explanation:
        why = check.explanation
        lines.append(f"{why.summary} {why.detail if check.public else ''}".strip())
        if check.public:
            rows = {"called": why.called, "got": why.got, "expected": why.expected}
            lines += [f"{name + ':':<10}{text}" for name, text in rows.items() if text]
    if check.cause:
        lines.append(f"Likely cause: {check.cause}")
    if check.public and check.printed:
        lines.append(f"Your code printed:\n{check.printed}")
    return clean("\n".join(lines))
