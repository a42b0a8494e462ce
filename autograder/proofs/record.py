"""What has been proven so far, kept on disk, so that an interrupted proof goes on where it was."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import msgspec

from autograder.catalogue import ROOT, Assignment

# The parts of the engine that decide on verdicts.
DECISIVE = (
    "checking", "sandbox", "proofs", "bank.py", "causes.py", "command_bank.py", "grading.py",
    "oracles.py",
)  # fmt: skip


class Done(msgspec.Struct):
    """One job and its result; `digest` tells which state of the grader it is a proof of."""

    digest: str
    job: str
    result: Any


class Record:
    """The finished jobs of one assignment, in a file to which each is added as it ends."""

    def __init__(self, assignment: Assignment, folder: Path = ROOT / "build" / "verify") -> None:
        self.path = folder / f"{assignment.name}.jsonl"
        self.digest = digest(assignment)
        self.results: dict[str, Any] = {}
        if self.path.exists():
            for line in self.path.read_bytes().splitlines():
                try:
                    done = msgspec.json.decode(line, type=Done)
                except msgspec.DecodeError:  # cut off when the proof was
                    continue
                if done.digest == self.digest:
                    self.results[done.job] = done.result

    def add(self, job: str, result: Any) -> None:
        """Keep a job's result."""
        self.results[job] = result
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = msgspec.json.encode(Done(self.digest, job, result)) + b"\n"
        with self.path.open("ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())


def digest(assignment: Assignment) -> str:
    """Return a digest of all that verdicts on an assignment depend on."""
    total = hashlib.sha256()
    for path in decisive(assignment):
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def decisive(assignment: Assignment) -> list[Path]:
    """Return the files that verdicts on an assignment depend on.

    Judges in `checking` that only other assignments use are none of them.
    """
    places = [ROOT / "autograder" / name for name in DECISIVE]
    places += [assignment.folder, assignment.solution().parent]
    files = [path for place in places for path in (place, *place.rglob("*"))]
    grader = "".join(path.read_text("utf-8") for path in assignment.folder.glob("*.py"))
    return sorted(
        path
        for path in files
        if path.suffix in (".py", ".toml")
        and not (path.name.endswith("_judges.py") and path.stem not in grader)
    )
