"""The `new` command: writes the files of a new assignment, which can be graded at once."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from autograder.catalogue import UsageError

TEMPLATES = Path(__file__).resolve().parent / "templates" / "new"


def run(name: str, root: Path) -> int:
    """Write solution, handout, checks and bank of an assignment `hwN_name`; overwrite nothing."""
    match = re.fullmatch(r"(hw(\d+))_[a-z][a-z0-9_]*", name)
    if match is None:
        raise UsageError(
            f"{name!r} is no name for an assignment; take one such as hw6_flow: hw, the number of "
            "the homework, an underscore, then small letters, digits or underscores."
        )
    words = {"assignment": name, "homework": match[1], "Homework": f"Homework {match[2]}"}
    places = {
        TEMPLATES / "solution": root / "solutions" / match[1],
        TEMPLATES / "grader": root / "autograder" / "graders" / name,
    }
    new: dict[Path, str] = {}
    for source, target in places.items():
        for path in sorted(filter(Path.is_file, source.rglob("*"))):
            inner = path.relative_to(source).as_posix().removesuffix(".txt")
            new[target / inner.replace("assignment.py", f"{name}.py")] = Template(
                path.read_text("utf-8")
            ).safe_substitute(words)
    handout = root / "solutions" / match[1] / "handout.md"
    if handout.exists():  # the homework has other assignments already
        del new[handout]
    for path in new:
        if path.exists():
            raise UsageError(f"{path.relative_to(root)} is there already; nothing was written.")
    for path, text in new.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(f"new {path.relative_to(root)}")
    print(f"Next: write your functions, then `make starter` and `make bank A={name}`.")
    return 0
