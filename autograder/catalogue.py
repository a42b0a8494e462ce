"""Which assignments there are, and where their files lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from autograder.course import Gradescope

ROOT = Path(__file__).resolve().parents[1]
GRADERS = Path(__file__).resolve().parent / "graders"


class UsageError(Exception):
    """Something that the person at the command line can put right; the message is a sentence."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of an `assignment.toml`."""

    title: str
    homework: str
    files: tuple[str, ...]
    helpers: tuple[str, ...] = ()
    seconds: float = 300.0
    gradescope: Gradescope = Gradescope()


@dataclass(frozen=True)
class Assignment:
    """One upload: its name, its settings, and the folder of its grader."""

    name: str
    settings: Settings
    folder: Path

    @property
    def checks_file(self) -> Path:
        """The pytest file with the checks."""
        return self.folder / f"test_{self.name}.py"

    @property
    def probes(self) -> Path | None:
        """The file of helper objects that live on the worker's side, if the grader has one."""
        path = self.folder / "probes.py"
        return path if path.exists() else None

    @property
    def recording(self) -> Path:
        """The answers that stand in for the solution where students grade their own files."""
        return self.folder / "recording"

    def solution(self, root: Path = ROOT) -> Path:
        """The reference file (the first upload file's solution)."""
        return root / "solutions" / self.settings.homework / self.settings.files[0]

    def given(self, root: Path = ROOT) -> list[Path]:
        """The files of ours that are laid beside a submission; students have them in starter/."""
        folder = self.solution(root).parent
        if not folder.is_dir():
            folder = root / "starter" / self.settings.homework
        helpers = [folder / name for name in self.settings.helpers]
        return [*helpers, self.probes] if self.probes else helpers


def read(folder: Path) -> Assignment:
    """Read one grader's folder; raises UsageError where its settings are wrong."""
    path = folder / "assignment.toml"
    try:
        settings = msgspec.toml.decode(path.read_bytes(), type=Settings)
    except (msgspec.MsgspecError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"{path} is not a valid assignment.toml: {error}") from error
    if settings.seconds <= 0:
        raise UsageError(f"{path}: `seconds` is {settings.seconds:g}, but must be positive.")
    if not settings.files:
        raise UsageError(f"{path} names no upload file; add it to `files`.")
    return Assignment(folder.name, settings, folder)


def assignments(graders: Path = GRADERS) -> list[Assignment]:
    """Return all assignments, by name."""
    return [read(path.parent) for path in sorted(graders.glob("*/assignment.toml"))]


def find(name: str, graders: Path = GRADERS) -> Assignment:
    """Return the assignment with this name; raises UsageError that lists those there are."""
    known = assignments(graders)
    for assignment in known:
        if assignment.name == name:
            return assignment
    names = ", ".join(assignment.name for assignment in known)
    raise UsageError(f"There is no assignment {name!r}; there are: {names}.")


def notebooks_of(assignment: Assignment) -> list[str]:
    """Return the names of notebooks that may be handed in instead of the files."""
    return [f"{Path(name).stem}.ipynb" for name in assignment.settings.files]


def uploading(file: str, graders: Path = GRADERS) -> Assignment:
    """Return the assignment that a file of this name is handed in for; raises UsageError."""
    for assignment in assignments(graders):
        if file in assignment.settings.files or file in notebooks_of(assignment):
            return assignment
    raise UsageError(
        f"No assignment takes a file called {file!r}; "
        "name the assignment before the file, as `list` shows them."
    )
