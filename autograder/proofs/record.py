"""What has been proven so far, so that a proof goes on where it was, after a break or elsewhere.

Each job is entered in a file under `build/` as it ends. At the end of a run, what is proven of the
present state is written to `docs/verification/`, which is part of the repository: the proofs take
many hours, and a change to one grader asks for those of that grader alone.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import msgspec

from autograder.catalogue import ROOT, Assignment, UsageError

KEPT = ROOT / "docs" / "verification"
RUNNING = ROOT / "build" / "verify"
# The parts of the engine that decide on verdicts.
DECISIVE = (
    "checking", "sandbox", "proofs/jobs.py", "proofs/mutants.py", "proofs/reach.py",
    "proofs/rehearsal.py", "bank.py", "causes.py", "command_bank.py", "grading.py", "oracles.py",
)  # fmt: skip


class Done(msgspec.Struct):
    """One job and its result; `digest` tells which state of the grader it is a proof of."""

    digest: str
    job: str
    result: Any


class Proven(msgspec.Struct):
    """What is proven of one state of a grader: the results of its jobs, by their names."""

    digest: str
    results: dict[str, Any]


class Record:
    """The finished jobs of one assignment's present state, and the files that keep them.

    Raises UsageError where the file in the repository cannot be read.
    """

    def __init__(self, assignment: Assignment, running: Path = RUNNING, kept: Path = KEPT) -> None:
        self.assignment = assignment
        self.running = running / f"{assignment.name}.jsonl"
        self.kept = kept / f"{assignment.name}.json"
        self.digest = digest(assignment)
        self.results: dict[str, Any] = {}
        if self.kept.exists():
            try:
                proven = msgspec.json.decode(self.kept.read_bytes(), type=Proven)
            except msgspec.DecodeError as error:
                raise UsageError(
                    f"{self.kept} is damaged, restore or delete it: {error}"
                ) from error
            if proven.digest == self.digest:
                self.results |= proven.results
        if self.running.exists():
            for line in self.running.read_bytes().splitlines():
                try:
                    done = msgspec.json.decode(line, type=Done)
                except msgspec.DecodeError:  # cut off when the proof was
                    continue
                if done.digest == self.digest:
                    self.results[done.job] = done.result

    def add(self, job: str, result: Any) -> None:
        """Enter a job's result."""
        self.results[job] = result
        self.running.parent.mkdir(parents=True, exist_ok=True)
        line = msgspec.json.encode(Done(self.digest, job, result)) + b"\n"
        with self.running.open("ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())

    def keep(self) -> None:
        """Write all results to the file in the repository, a job a line."""
        self.kept.parent.mkdir(parents=True, exist_ok=True)
        proven = msgspec.json.encode(Proven(self.digest, dict(sorted(self.results.items()))))
        self.kept.write_bytes(msgspec.json.format(proven, indent=1) + b"\n")


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
