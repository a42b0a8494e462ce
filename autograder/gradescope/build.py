"""The `zip` command: writes what is uploaded to Gradescope, once the bank has proven the grader."""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import secrets
import stat
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from autograder import starter
from autograder.catalogue import GRADERS, ROOT, Assignment, UsageError
from autograder.course import read_course
from autograder.files import replace
from autograder.generated import RECORD
from autograder.gradescope import packed
from autograder.gradescope.packed import Declared, Packed
from autograder.gradescope.supervisor import SPARE
from autograder.release import KEPT_BACK, starter_files

PACKAGE = Path(__file__).resolve().parents[1]
TEXTS = (".py", ".html", ".css", ".js", ".json")
# Of the engine, besides what students do not get either.
KEPT_HERE = {"gradescope/build.py", "gradescope/tally.py", "graders", "templates"}
EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can say
PYTORCH = ("torch", "torchvision")  # installed from an index of their own
DEFAULT_SECONDS = 600  # that Gradescope gives a run, unless more is set


def run(
    chosen: Sequence[Assignment], target: Path | None, seed: int | None, jobs: int, bank: bool
) -> int:
    """Build the zips of assignments; return 0, or 1 where a bank has faults."""
    if target is not None and len(chosen) > 1:
        raise UsageError("-o takes the path of one zip; name one ASSIGNMENT.")
    if target is None:
        Path("build").mkdir(exist_ok=True)
    targets = [target or Path("build") / f"{assignment.name}.zip" for assignment in chosen]
    for path in targets:
        _require(path)
    return max(
        build(assignment, path, secrets.randbits(63) if seed is None else seed, jobs, bank)
        for assignment, path in zip(chosen, targets, strict=True)
    )


def build(assignment: Assignment, target: Path, seed: int, jobs: int, bank: bool) -> int:
    """Build the zip of one assignment; return 0, or 1 where its bank has faults."""
    record = record_of(assignment, seed)
    if bank:
        from autograder import command_bank

        if command_bank.run([assignment], seed, jobs, None, False):
            print(f"\n{target} was not written: the bank of {assignment.name} has faults.")
            return 1
    else:
        print("The bank was not run: nothing proves that this grader is right.")
    content = pack(dict(files_of(assignment, record)))
    note = target.with_name(f"{target.name}.seed")
    replace(note, _note(target, record, content))
    replace(target, content)
    print(f"{target}: {len(content) / 1024:.0f} KB. Its secret seed is in {note}.")
    needed = record.seconds + SPARE
    if needed > DEFAULT_SECONDS:
        print(f"On Gradescope, set its time-out to more than {needed / 60:.0f} minutes.")
    return 0


def record_of(assignment: Assignment, seed: int) -> Packed:
    """Return what the zip is to know about itself; raises UsageError where settings are wrong."""
    from autograder.gradescope.child import not_run
    from autograder.grading import checks_of
    from autograder.report import gradescope
    from autograder.report.contract import Setting
    from autograder.results import Report

    try:
        course = read_course(GRADERS)
    except ValueError as error:
        raise UsageError(str(error)) from error
    settings = assignment.settings
    checks = tuple(Declared(c.id, c.title, c.points, c.public) for c in checks_of(assignment))
    report = Report(assignment.name, settings.title, "", [])
    report.checks += not_run(checks, report)
    return Packed(
        assignment.name,
        settings.seconds,
        seed,
        checks,
        settings.gradescope,
        course,
        gradescope.results(report, Setting(settings.gradescope)),
    )


def files_of(assignment: Assignment, record: Packed) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the contents of every file of the zip."""
    here = PACKAGE / "gradescope"
    for name in ("setup.sh", "run_autograder"):
        yield name, (here / name).read_bytes()
    yield packed.NAME, msgspec.json.format(msgspec.json.encode(record)) + b"\n"
    yield "constraints.txt", (ROOT / "constraints.txt").read_bytes()
    yield from requirements()
    for path in PACKAGE.rglob("*"):
        inner = path.relative_to(PACKAGE)
        if path.suffix in TEXTS and not {inner.parts[0], inner.as_posix()} & (
            KEPT_BACK | KEPT_HERE
        ):
            yield f"autograder/{inner.as_posix()}", path.read_bytes()
    for pattern in ("*.py", "assignment.toml", "bank/rejected/*.py"):
        for path in assignment.folder.glob(pattern):
            inner = path.relative_to(assignment.folder)
            yield f"autograder/graders/{assignment.name}/{inner.as_posix()}", path.read_bytes()
    stubs = starter.generate(ROOT / "solutions")
    asked = [
        PurePosixPath(assignment.settings.homework, name) for name in assignment.settings.files
    ]
    given = starter_files({path: stubs[path] for path in asked}, [assignment])
    yield f"starter/{RECORD}", given[PurePosixPath(RECORD)]  # tells a stub from what was handed in
    solutions = assignment.solution().parent
    for name in (*assignment.settings.files, *assignment.settings.helpers):
        yield f"solutions/{assignment.settings.homework}/{name}", (solutions / name).read_bytes()


def requirements() -> Iterator[tuple[str, bytes]]:
    """Yield the list of libraries, and that of PyTorch in the versions that are installed here."""
    project: dict[str, Any] = msgspec.toml.decode((ROOT / "pyproject.toml").read_bytes())
    wanted = project["project"]["dependencies"]
    others = [line for line in wanted if not line.startswith(PYTORCH)]
    yield "requirements.txt", "".join(f"{line}\n" for line in others).encode()
    pinned = []
    for name in PYTORCH:
        try:
            version = importlib.metadata.version(name).split("+")[0]
        except importlib.metadata.PackageNotFoundError:  # torchvision: grading does without it
            continue
        pinned.append(f"{name}=={version}\n")
    yield "requirements-torch.txt", "".join(pinned).encode()


def pack(files: dict[str, bytes]) -> bytes:
    """Return a zip of the files that depends on nothing but them."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.create_system = 3  # the modes are those of Unix
            mode = 0o755 if content.startswith(b"#!") else 0o644
            entry.external_attr = (stat.S_IFREG | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=9)
    return target.getvalue()


def _note(target: Path, record: Packed, content: bytes) -> bytes:
    return (
        f"For staff only: who knows the seed knows the hidden inputs.\n"
        f"seed    {record.seed}\n"
        f"sha256  {hashlib.sha256(content).hexdigest()}  {target.name}\n"
        f"again   python -m autograder zip {record.assignment} --seed {record.seed}\n"
    ).encode()


def _require(target: Path) -> None:
    """Find out before the bank is run whether the zip can be written."""
    if target.is_dir():
        raise UsageError(f"{target} is a folder; -o takes the path of a file.")
    if not target.parent.is_dir():
        raise UsageError(f"There is no folder {target.parent} to write {target.name} to.")
    try:
        tempfile.TemporaryFile(dir=target.parent).close()
    except OSError as error:
        raise UsageError(f"Nothing can be written to {target.parent}: {error.strerror}.") from error
