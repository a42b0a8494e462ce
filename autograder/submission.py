"""What a student hands in: a few named files, read as bytes and never run here."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from autograder.catalogue import ROOT, Assignment, UsageError, assignments, notebooks_of
from autograder.generated import fingerprint, known
from autograder.notebooks import MAX_NOTEBOOK, SUFFIX, Script, script_of

MAX_FILE = 1 << 20


@dataclass(frozen=True)
class Submission:
    """The upload files that were found, by name, and what to say about the others."""

    path: str
    files: dict[str, bytes]
    problems: dict[str, str] = field(default_factory=dict)  # upload file → why it is not there
    notes: list[str] = field(default_factory=list)
    notebooks: dict[str, tuple[str, Script]] = field(default_factory=dict)  # for upload files

    def located(self, text: str) -> str:
        """Return a text in which places in a notebook's script are places in the notebook."""
        for name, (notebook, script) in self.notebooks.items():
            text = re.sub(
                rf"{re.escape(name)}, line (\d{{1,7}})\b",
                lambda found: f"{notebook}, {script.place(int(found[1]))}",  # noqa: B023
                text,
            ).replace(name, notebook)
        return text

    def take(self, name: str, path: Path) -> None:
        """Read the file at `path` for the upload file `name`, or enter why it cannot be had."""
        try:
            if path.suffix != SUFFIX:
                self.files[name] = read(path)
                return
            script = script_of(read(path, MAX_NOTEBOOK), path.name)
        except UsageError as error:
            self.problems[name] = str(error)
            return
        self.files[name], self.notebooks[name] = script.source, (path.name, script)
        if script.left_out:
            self.notes.append(f"{path.name}: {script.note()}")


def from_folder(assignment: Assignment, folder: Path, alone: bool = True) -> Submission:
    """Take the upload files from a folder; others are ignored, and named if it stands alone.

    A notebook does for a script of the same name.
    """
    expected = assignment.settings.files
    present = sorted(os.listdir(folder))
    notebooks = dict(zip(expected, notebooks_of(assignment), strict=True))
    taken = (*expected, *notebooks.values(), *assignment.settings.helpers)
    extra = [name for name in present if name not in taken and not name.startswith((".", "_"))]
    submission = Submission(str(folder), {})
    for name, notebook in notebooks.items():
        if name in present and notebook in present:
            present_name = _of_two(assignment, folder, name, notebook, submission.notes)
        else:
            present_name = notebook if notebook in present else name
        if present_name in present:
            submission.take(name, folder / present_name)
        else:
            others = [other for other in extra if alone and other.endswith((".py", SUFFIX))]
            there = ", ".join(map(repr, others[:3]))
            found = f" There is {there}: if it is the one, rename it." if others else ""
            submission.problems[name] = f"{name} is not in the submission.{found}"
    if extra and alone:
        shown = ", ".join(repr(name) for name in extra[:5]) + (", …" if len(extra) > 5 else "")
        submission.notes.append(f"Other files in the folder were ignored: {shown}")
    return submission


def from_files(assignment: Assignment, paths: Sequence[Path]) -> Submission:
    """Take the upload files from the paths given; a single one may have another name."""
    expected = assignment.settings.files
    submission = Submission(" ".join(map(str, paths)), {})
    chosen: dict[str, Path] = {}
    for path in paths:
        name = f"{path.stem}.py" if path.suffix == SUFFIX else path.name
        if name not in expected:
            if len(paths) > 1 or len(expected) > 1:
                raise UsageError(
                    f"{assignment.name} takes {', '.join(expected)}; {path.name!r} is none of them."
                )
            for owner in assignments():
                if name in owner.settings.files:
                    raise UsageError(
                        f"{path.name} is a file of {owner.name}, not of {assignment.name}."
                    )
            name = expected[0]
            wanted = notebooks_of(assignment)[0] if path.suffix == SUFFIX else name
            submission.notes.append(
                f"{path.name} was graded as {wanted}; rename it before you hand it in"
            )
        if name in chosen:
            path, other = sorted((chosen[name], path), key=lambda one: one.suffix == SUFFIX)
            submission.notes.append(f"{path.name} was graded, and {other.name} was not")
        chosen[name] = path
    for name, path in chosen.items():
        submission.take(name, path)
    for name in expected:
        if name not in submission.files:
            submission.problems.setdefault(name, f"{name} is not in the submission.")
    return submission


def _of_two(
    assignment: Assignment, folder: Path, script: str, notebook: str, notes: list[str]
) -> str:
    """Choose between a script and a notebook that are both there: the script, if it was changed."""
    given = known(ROOT / "starter")

    def is_as_given(name: str) -> bool:
        path = PurePosixPath(assignment.settings.homework, name)
        try:
            return fingerprint(path, read(folder / name, MAX_NOTEBOOK)) in given
        except UsageError:
            return False

    if is_as_given(notebook):
        return script
    if is_as_given(script):
        notes.append(f"{notebook} was graded, since {script} is still as it was given")
        return notebook
    notes.append(f"{script} was graded, and {notebook} beside it was not")
    return script


def read(path: Path, most: int = MAX_FILE) -> bytes:
    """Return the contents of a regular file, not a link, up to a size; raises UsageError."""
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
            content = file.read(most + 1)
    finally:
        os.close(descriptor)
    if len(content) > most:
        raise UsageError(f"{path.name} is larger than {most >> 20} MB.")
    if not content.strip():
        raise UsageError(f"{path.name} is empty.")
    return content


# Named one by one: libraries also have modules that run programs or tests when imported.
PRELOADABLE = {
    "matplotlib", "matplotlib.pyplot", "scipy", "scipy.integrate", "scipy.linalg",
    "scipy.optimize", "scipy.spatial", "scipy.special", "scipy.stats", "sklearn",
    "sklearn.datasets", "sklearn.decomposition", "sklearn.manifold", "sklearn.neighbors",
    "torch.distributions", "torch.nn.utils", "torchvision", "torchvision.datasets",
    "torchvision.transforms", "torchvision.utils", "tqdm", "tqdm.auto",
}  # fmt: skip
_IMPORT = re.compile(rb"^[ \t]*(?:import|from)[ \t]+([A-Za-z_][\w.]*)", re.MULTILINE)


def wanted_libraries(assignment: Assignment, submission: Submission) -> list[str]:
    """Return the libraries to preload for a submission and the files that are laid beside it."""
    given = [path.read_bytes() for path in assignment.given() if path.exists()]
    return libraries([*submission.files.values(), *given])


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
    return sorted(names & PRELOADABLE)
