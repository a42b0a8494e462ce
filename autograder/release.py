"""The `release` command: writes the folder that students get.

It holds the stubs, handouts and helper files, the engine, the public checks with recorded answers,
and `make grade`; no solution, no hidden check, no seed but the public one.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import msgspec
from tqdm import tqdm

from autograder import starter
from autograder.catalogue import ROOT, Assignment, UsageError, assignments, find
from autograder.command_bank import processes, shared_launcher
from autograder.generated import RECORD
from autograder.oracles import Recorder
from autograder.public import public_part
from autograder.results import Verdict
from autograder.stub_notebooks import notebook_of
from autograder.submission import from_folder

PACKAGE = Path(__file__).resolve().parent
TEMPLATES = PACKAGE / "templates" / "release"
# What serves to make a course rather than to grade a file.
KEPT_BACK = {
    "bench.py", "command_bank.py", "markers.py", "overview.py", "proofs", "public.py", "release.py",
    "reproduction", "scaffold.py", "starter.py", "stub_notebooks.py",
}  # fmt: skip
HIDDEN = "hidden_"  # begins the names of files for hidden checks, the graders' and ours


def run(target: Path, seed: int) -> int:
    """Write the release to a new folder; raises UsageError where the folder is not empty."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is not empty; name a folder that does not exist yet.")
    try:  # before the recordings, which take minutes
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{target} cannot be made: {error.strerror}.") from error
    stubs = starter.generate(ROOT / "solutions")
    names = [assignment.name for assignment in assignments()]
    with processes(os.cpu_count() or 1) as pool:
        recorded = pool.map(functools.partial(record, seed=seed), names)
        progress = tqdm(recorded, "recordings", len(names), unit="assignment")
        recordings = dict(zip(names, progress, strict=True))
    for stub, content in starter_files(stubs, assignments()).items():
        _put(target / "starter" / stub, content)
    for path in sorted(PACKAGE.rglob("*.*")):
        inner = path.relative_to(PACKAGE)
        kept_back = {"graders", "gradescope", "templates"} | KEPT_BACK
        stays = inner.parts[0] in kept_back or inner.name.startswith(HIDDEN)
        if path.suffix in (".py", ".css") and not stays:
            _put(target / "autograder" / inner, path.read_bytes())
    for assignment in assignments():
        folder = target / "autograder" / "graders" / assignment.name
        for name, content in grader_files(assignment).items():
            _put(folder / name, content)
        _put(folder / assignment.recording.name, recordings[assignment.name])
    for path in filter(Path.is_file, TEMPLATES.rglob("*")):
        name = path.relative_to(TEMPLATES).as_posix().replace("dot-", ".")
        _put(target / name, path.read_bytes())
    for name in ("constraints.txt", "LICENSE"):
        _put(target / name, (ROOT / name).read_bytes())
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"{target}: {len(assignments())} assignments, {size / 2**20:.1f} MB.")
    return 0


def starter_files(stubs: starter.Files, of: Sequence[Assignment]) -> dict[PurePosixPath, bytes]:
    """Return stubs, those that these assignments ask for also as notebooks, and their record."""
    uploads = {PurePosixPath(a.settings.homework, name) for a in of for name in a.settings.files}
    files = {**stubs, **dict(notebook_of(path, stubs[path]) for path in sorted(uploads))}
    lines = "".join(f"{line}\n" for line in starter.record(files))
    return {**files, PurePosixPath(RECORD): lines.encode()}


def record(name: str, seed: int) -> bytes:
    """Grade a solution by its public checks and return the answers that were given."""
    from autograder.grading import grade

    assignment = find(name)
    submission = from_folder(assignment, assignment.solution().parent, alone=False)
    recorder = Recorder(assignment)
    report = grade(
        assignment,
        submission,
        shared_launcher(),
        seed,
        oracle=recorder,
        wanted=lambda check: check.public,
    )
    if report.score != report.points:
        raise UsageError(
            f"The solution of {assignment.name} does not pass its own public checks. "
            + " ".join(
                f"{check.id}: {check.explanation.summary if check.explanation else check.staff}"
                for check in report.checks
                if check.verdict is not Verdict.PASS
            )
        )
    return msgspec.msgpack.encode(recorder.recording(seed))


def grader_files(assignment: Assignment) -> dict[str, bytes]:
    """Return the files of a grader that students get."""
    files = {
        path.name: path.read_bytes()
        for path in sorted(assignment.folder.iterdir())
        if (path.suffix == ".py" and not path.name.startswith(HIDDEN))
        or path.name == "assignment.toml"
    }
    checks = assignment.checks_file
    files[checks.name] = public_part(checks.read_text("utf-8")).encode()
    return files


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


__all__ = ["grader_files", "record", "run"]
