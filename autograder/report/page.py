"""The report as one HTML page: no scripts, nothing from elsewhere, readable aloud and on a phone.

It tells what a student may know, as Gradescope does, so that it can be handed on.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from pathlib import Path

from autograder.report import markup
from autograder.report.markup import escaped
from autograder.report.reasons import groups
from autograder.report.text import points
from autograder.results import CheckResult, Report, Verdict

STYLE = Path(__file__).with_name("page.css")
WORDS = {
    Verdict.PASS: ("✓", "passed"),
    Verdict.FAIL: ("✗", "failed"),
    Verdict.SKIPPED: ("–", "skipped"),
    Verdict.GRADER_ERROR: ("!", "grader error"),
}


def page(reports: Sequence[Report]) -> str:
    """Return the page for one report, or several."""
    totals = ", ".join(f"{report.assignment} {_total(report)}" for report in reports)
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{escaped(totals)}</title>",
        f"<style>\n{STYLE.read_text('utf-8')}</style>",
        "</head>",
        "<body>",
        "<main>",
    ]
    level = 1
    if len(reports) > 1:
        level = 2
        links = (
            f'<li><a href="#{report.assignment}">{escaped(report.title)}</a>: {_total(report)}</li>'
            for report in reports
        )
        lines += [f"<h1>Report on {len(reports)} assignments</h1>"]
        lines += ['<nav aria-label="Assignments">', "<ul>", *links, "</ul>", "</nav>"]
    for report in reports:
        lines += _section(report, level)
    return "\n".join([*lines, "</main>", "</body>", "</html>"]) + "\n"


def _section(report: Report, level: int) -> list[str]:
    """Return a report, whose heading is of this level."""
    name = report.assignment

    def heading(text: str) -> str:
        return f"<h{level + 1}>{text}</h{level + 1}>"

    passed = sum(check.verdict is Verdict.PASS for check in report.checks)
    lines = [
        f'<section aria-labelledby="{name}">',
        f'<h{level} id="{name}">{escaped(report.title)}</h{level}>',
        f'<p class="total"><strong>{_total(report)}</strong> points, '
        f"{passed} of {len(report.checks)} checks passed</p>",
        f'<p class="file">{escaped(report.submission)}</p>',
    ]
    reasons = groups(report, _reason)
    if reasons:
        lines.append(heading("What to look at"))
        for group in reasons:
            lines += _article(group, level + 2)
    told = {check.id for group in reasons for check in group}
    drawn = _figures([check for check in report.checks if check.id not in told])
    if drawn:
        lines += [heading("Figures"), *drawn]
    lines += [heading("All checks"), *_table(report)]
    if report.notes:
        notes = (f"<li>{escaped(note)}</li>" for note in report.notes)
        lines += [heading("Notes"), "<ul>", *notes, "</ul>"]
    return [*lines, "</section>"]


def _figures(checks: Sequence[CheckResult]) -> list[str]:
    drawn = [markup.figures(check.figures) for check in checks if check.figures]
    return ['<div class="figures">', *drawn, "</div>"] if any(drawn) else []


def _total(report: Report) -> str:
    return f"{points(report.score)} / {points(report.points)}"


def _table(report: Report) -> list[str]:
    lines = [
        "<table>",
        '<thead><tr><th scope="col">Verdict</th><th scope="col">Check</th>'
        '<th scope="col" class="points">Points</th></tr></thead>',
        "<tbody>",
    ]
    for check in report.checks:
        lines.append(
            f'<tr><td class="{check.verdict.value}">{_verdict(check)}</td>'
            f'<th scope="row"><code>{escaped(check.id)}</code> {escaped(check.title)}</th>'
            f'<td class="points">{points(check.score)} / {points(check.points)}</td></tr>'
        )
    return [*lines, "</tbody>", "</table>"]


def _verdict(check: CheckResult) -> str:
    mark, word = WORDS[check.verdict]
    return f'<span aria-hidden="true">{mark}</span> {word}'


def _article(checks: Sequence[CheckResult], level: int) -> list[str]:
    """Return what is told of checks that have the same reason, under a heading of this level."""
    first = checks[0]
    names = ", ".join(f"<code>{escaped(check.id)}</code>" for check in checks)
    title = f" {escaped(first.title)}" if len(checks) == 1 else ""
    lines = [
        f'<article class="{first.verdict.value}">',
        f"<h{level}>{_verdict(first)}: {names}{title}</h{level}>",
    ]
    why = first.explanation
    if why:
        lines.append(f"<p>{escaped(' '.join(_sentences(first)))}</p>")
    if first.cause:
        lines.append(f'<p class="cause"><strong>Likely cause:</strong> {escaped(first.cause)}</p>')
    rows = []
    if why and first.public and (len(checks) == 1 or first.cause):
        rows = [("Called", why.called), ("Got", why.got), ("Expected", why.expected)]
        if len(checks) == 1:
            rows.append(("Printed", first.printed.rstrip()))
    rows = [(name, text) for name, text in rows if text]
    if rows:
        lines.append("<dl>")
        lines += [f"<dt>{name}</dt><dd><pre>{escaped(text)}</pre></dd>" for name, text in rows]
        lines.append("</dl>")
    lines += [f"<p>Note: {escaped(note)}</p>" for note in first.notes]
    return [*lines, *_figures(checks), "</article>"]


def _sentences(check: CheckResult) -> list[str]:
    why = check.explanation
    assert why is not None
    return [why.summary, why.detail] if check.public and why.detail else [why.summary]


def _reason(check: CheckResult) -> Hashable:
    if check.explanation is None:
        return "passed", *check.notes
    return check.cause or (*_sentences(check), check.explanation.got if check.public else "")
