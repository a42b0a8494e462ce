"""Small assignments and submissions made for one test each, and ways to see what they leave."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import dedent
from typing import Any

from autograder.catalogue import ROOT, Assignment, read
from autograder.grading import grade
from autograder.results import CheckResult, Report
from autograder.sandbox.failures import Failure, SubmissionFailed
from autograder.sandbox.subjects import Launcher, Limits, Remote
from autograder.submission import Submission

NAME = "hw0_fake"
FILE = f"{NAME}.py"
QUICK = Limits(start=10, call=5, check=10)  # generous to a busy machine; no test waits for these

SOLUTION = """
    import torch


    def double(x):
        return 2 * x


    def triple(x):
        return 3 * x
"""

CHECKS = """
    from autograder.checking import check


    @check("a", "double", points=60, public=True)
    def test_double(agree, draw):
        x = draw.normal(7)
        agree(lambda hw: hw.double(x))


    @check("b", "triple", points=40)
    def test_triple(agree, draw):
        x = draw.normal(7)
        agree(lambda hw: hw.triple(x))
"""

HALVES = '''
    """Halves where it is to double.

    hint: Twice as much, not half as much.
    fails: a
    """


    def double(x):
        return x / 2
'''


@dataclass(frozen=True)
class Fake(Assignment):
    """An assignment whose solution lies beside its grader."""

    def solution(self, root: Path = ROOT) -> Path:
        return super().solution(self.folder.parents[1])


def text(source: str) -> str:
    """Return a source without the indentation that it has in a test."""
    return dedent(source).lstrip("\n")


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files with these names, or paths, below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(content), "utf-8")


def make(
    folder: Path,
    checks: str = CHECKS,
    solution: str = SOLUTION,
    files: Mapping[str, str] | None = None,
    name: str = NAME,
    seconds: float = 60,
    helpers: Mapping[str, str] | None = None,
    uploads: Sequence[str] = (),
) -> Fake:
    """Make an assignment below `folder`.

    `files` are further ones of its grader, `uploads` further ones that a student hands in.
    """
    homework = name.split("_")[0]
    helpers = helpers or {}
    lines = [f'title = "{name}"', f'homework = "{homework}"']
    lines += [f"files = {[f'{name}.py', *uploads]}"]
    lines += [f"helpers = {list(helpers)}", f"seconds = {seconds}"]
    grader = folder / "graders" / name
    settings = {"assignment.toml": "\n".join(lines), f"test_{name}.py": checks}
    write(grader, {**settings, **(files or {})})
    write(folder / "solutions" / homework, {f"{name}.py": solution, **helpers})
    made = read(grader)
    return Fake(made.name, made.settings, made.folder)


def graded(
    assignment: Assignment,
    source: str | None,
    launcher: Launcher,
    seed: int = 1,
    on_result: Callable[[Report, CheckResult], None] = lambda report, result: None,
    **more: Any,
) -> Report:
    """Return the report on a submission with this source; None stands for the solution."""
    main = assignment.settings.files[0]
    content = assignment.solution().read_text() if source is None else text(source)
    submission = replace(Submission("here", {main: content.encode()}), **more)
    sys.modules.pop(f"test_{assignment.name}", None)  # of another test's assignment
    return grade(assignment, submission, launcher, seed, on_result)


def result(report: Report, check: str) -> CheckResult:
    """Return the result of one check."""
    return next(found for found in report.checks if found.id == check)


def verdicts(report: Report) -> dict[str, str]:
    """Return every check's verdict by its name."""
    return {check.id: check.verdict.value for check in report.checks}


@contextmanager
def submitted(
    launcher: Launcher,
    source: str | bytes,
    limits: Limits = QUICK,
    run: float = 60,
    **others: str,
) -> Iterator[Remote]:
    """Give a submission with this source, and other files, such as `probes`, beside it.

    `run` is what is left of the whole run, in seconds.
    """
    content = source if isinstance(source, bytes) else text(source).encode()
    files = {FILE: content}
    files |= {f"{name}.py": text(other).encode() for name, other in others.items()}
    remote = Remote(launcher, files, FILE, limits, time.monotonic() + run)
    try:
        yield remote
    finally:
        remote.close()


def failure(remote: Remote, name: str = "f", *args: object) -> Failure:
    """Call a function that must not come back with a value; return why it does not."""
    try:
        value = getattr(remote.homework, name)(*args)
    except SubmissionFailed as error:
        return error.failure
    raise AssertionError(f"{name} returned {value!r}")


# ---------------------------------------------------------------- what is left behind


def descendants(root: int | None = None) -> set[int]:
    """Return the numbers of all processes below one, as /proc tells; zombies do not count."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            state, parent = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:  # it has ended meanwhile
            continue
        if state != "Z":
            parents[int(entry)] = int(parent)
    found, waiting = set(), {root or os.getpid()}
    while waiting:
        waiting = {child for child, parent in parents.items() if parent in waiting}
        found |= waiting
    return found


def mentions(text: str) -> set[int]:
    """Return the numbers of all other processes whose command line contains `text`."""
    found = set()
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            command = Path(f"/proc/{entry}/cmdline").read_bytes()
        except OSError:
            continue
        if text.encode() in command and int(entry) != os.getpid():
            found.add(int(entry))
    return found


def soon(condition: object, seconds: float = 5) -> bool:
    """Wait until `condition()` holds; return whether it does."""
    assert callable(condition)
    limit = time.monotonic() + seconds
    while not condition() and time.monotonic() < limit:
        time.sleep(0.01)
    return bool(condition())
