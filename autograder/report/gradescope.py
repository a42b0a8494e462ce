"""Gradescope's results.json: what a student may see of a report, and nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.course import Gradescope
from autograder.report import contract
from autograder.report.contract import Setting
from autograder.report.markup import with_figures
from autograder.report.text import clean
from autograder.results import CheckResult, Report, Verdict


def results(report: Report, setting: Setting | None = None) -> dict[str, Any]:
    """Return the contents of results.json for a report."""
    setting = setting or Setting()
    tests = [_test(report, check, setting.visible) for check in report.checks]
    if setting.visible.total not in (None, "visible"):
        tests.append(_total(report, str(setting.visible.total)))
    notes = (*setting.notes, *report.notes)
    found = contract.results(report.score, notes, tests, setting.extra)
    if entries := _leaderboard(report):
        found["leaderboard"] = entries
    return found


def write(report: Report, path: Path, setting: Setting | None = None) -> None:
    """Write results.json so that a reader finds the old file or the new one, never a part."""
    contract.put(results(report, setting), path)


def _test(report: Report, check: CheckResult, visible: Gradescope) -> dict[str, Any]:
    output, form = with_figures(_output(check), check.figures)
    return {
        "number": f"{report.assignment}.{check.id}",
        "name": check.title,
        "score": check.score,
        "max_score": check.points,
        "status": "passed" if check.verdict is Verdict.PASS else "failed",
        "output": output,
        "output_format": form,
        "visibility": visible.public_checks if check.public else visible.hidden_checks,
        "extra_data": _extra(check),
    }


def _extra(check: CheckResult) -> dict[str, Any]:
    """Return what is for programs; the time of a hidden check could be that of a hidden input."""
    verdict = {"verdict": check.verdict.value}
    return {**verdict, "seconds": round(check.seconds, 3)} if check.public else verdict


def _total(report: Report, visibility: str) -> dict[str, Any]:
    """Return the item that hides the total: Gradescope shows none while any item is hidden."""
    why = "This item has no points. It keeps the total from students for as long as it is hidden."
    return {
        "number": f"{report.assignment}.total",
        "name": "Total",
        "score": 0.0,
        "max_score": 0.0,
        "status": "passed",
        "output": why,
        "output_format": "text",
        "visibility": visibility,
    }


def _leaderboard(report: Report) -> list[dict[str, Any]]:
    """Return what passed checks have measured; each name once."""
    passed = (check for check in report.checks if check.verdict is Verdict.PASS)
    measures = {measure.name: measure for check in passed for measure in check.measures}
    return [
        {"name": one.name, "value": one.value, "order": "asc" if one.better == "low" else "desc"}
        for one in measures.values()
    ]


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
