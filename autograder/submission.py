"""What a student hands in: a few named files, read as bytes and never run here."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.catalogue import Assignment, UsageError

MAX_FILE = 1 << 20


@dataclass(frozen=True)
class Submission:
    """The upload files that were found, by name, and what to say about the others."""

    path: str
    files: dict[str, bytes]
    problems: dict[str, str] = field(default_factory=dict)  # upload file → why it is not there
    notes: list[str] = field(default_factory=list)


def from_folder(assignment: Assignment, folder: Path, alone: bool = True) -> Submission:
    """Take the upload files from a folder; others are ignored, and named if it stands alone."""
    expected = assignment.settings.files
    present = sorted(os.listdir(folder))
    extra = [
        name
        for name in present
        if name not in (*expected, *assignment.settings.helpers) and not name.startswith((".", "_"))
    ]
    files, problems = {}, {}
    for name in expected:
        if name not in present:
            others = [other for other in extra if other.endswith((".py", ".ipynb"))]
            found = f" There is {', '.join(map(repr, others[:3]))}: rename it." if others else ""
            problems[name] = f"{name} is not in the submission.{found}"
            continue
        try:
            files[name] = read(folder / name)
        except UsageError as error:
            problems[name] = str(error)
    notes = []
    if extra and alone:
        shown = ", ".join(repr(name) for name in extra[:5]) + (", …" if len(extra) > 5 else "")
        notes.append(f"Other files in the folder were ignored: {shown}")
    return Submission(str(folder), files, problems, notes)


def from_files(assignment: Assignment, paths: Sequence[Path]) -> Submission:
    """Take the upload files from the paths given; a single one may have another name."""
    expected = assignment.settings.files
    files: dict[str, bytes] = {}
    problems: dict[str, str] = {}
    notes = []
    for path in paths:
        name = path.name
        if name not in expected:
            if len(paths) > 1 or len(expected) > 1:
                raise UsageError(
                    f"{assignment.name} takes {', '.join(expected)}; {name!r} is none of them."
                )
            name = expected[0]
            notes.append(f"{path.name} was graded as {name}; rename it before you hand it in")
        try:
            files[name] = read(path)
        except UsageError as error:
            problems[name] = str(error)
    for name in expected:
        if name not in files:
            problems.setdefault(name, f"{name} is not in the submission.")
    return Submission(" ".join(map(str, paths)), files, problems, notes)


def read(path: Path) -> bytes:
    """Return the contents of a regular file, not a link, up to `MAX_FILE`; raises UsageError."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        if path.is_symlink():
            raise UsageError(f"{path.name} is a link; hand in the file itself.") from error
        raise UsageError(f"{path.name} cannot be read: {error.strerror}.") from error
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise UsageError(f"{path.name} is a folder; hand in the file itself.")
        if not stat.S_ISREG(mode):
            raise UsageError(f"{path.name} is not a regular file.")
        with open(descriptor, "rb", closefd=False) as file:
            content = file.read(MAX_FILE + 1)
    finally:
        os.close(descriptor)
    if len(content) > MAX_FILE:
        raise UsageError(f"{path.name} is larger than {MAX_FILE >> 20} MB.")
    if not content.strip():
        raise UsageError(f"{path.name} is empty.")
    return content


PRELOADABLE = ("matplotlib", "numpy", "scipy", "sklearn", "torch", "torchvision", "tqdm")
_IMPORT = re.compile(rb"^[ \t]*(?:import|from)[ \t]+([A-Za-z_][\w.]*)", re.MULTILINE)


def libraries(files: Sequence[bytes]) -> list[str]:
    """Return the well-known libraries that the files import at the top level, for preloading.

    The text is searched, not run; a name that is wrongly found costs time and nothing else.
    """
    names = {
        match.group(1).decode()
        for content in files
        for match in _IMPORT.finditer(content)
        if not match.group(0)[:1].isspace()
    }
    return sorted(name for name in names if name.split(".")[0] in PRELOADABLE)
