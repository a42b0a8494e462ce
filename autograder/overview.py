"""The table of all assignments in README.md, which `make starter` keeps up to date."""

from __future__ import annotations

import re
from pathlib import Path

from autograder import files
from autograder.catalogue import UsageError, assignments
from autograder.grading import checks_of

PLACE = re.compile(r"(<!-- assignments -->\n).*?(<!-- end of assignments -->)", re.DOTALL)


def table() -> str:
    """Return the table of assignments in Markdown."""
    lines = ["| assignment | title | students hand in | checks | of them public |"]
    lines.append("| --- | --- | --- | ---: | ---: |")
    for assignment in assignments():
        checks = checks_of(assignment)
        handed_in = ", ".join(f"`{name}`" for name in assignment.settings.files)
        public = sum(check.public for check in checks)
        title = assignment.settings.title
        lines.append(f"| {assignment.name} | {title} | {handed_in} | {len(checks)} | {public} |")
    return "\n".join(lines) + "\n"


def updated(text: str) -> str:
    """Return README's text with the table as it is now; UsageError where its place is missing."""
    if not PLACE.search(text):
        raise UsageError(
            "README.md has no place for the table of assignments; put the lines "
            "<!-- assignments --> and <!-- end of assignments --> where it belongs."
        )
    return PLACE.sub(lambda place: place[1] + table() + place[2], text)


def write(readme: Path) -> None:
    """Bring the table in README.md up to date."""
    before = readme.read_text("utf-8")
    after = updated(before)
    if after != before:
        files.replace(readme, after.encode(), mode=0o644)
        print(f"changed {readme.name}")
