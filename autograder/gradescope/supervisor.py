"""Sees to it that a valid results.json is there, whatever becomes of the process that grades.

This process imports no PyTorch and runs nothing of a submission. It writes a results.json in which
no check has run, starts the process that grades, which replaces that file after every check, and
ends it when its time is over. What went wrong is said in results.json, and to staff on standard
output.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from autograder.gradescope import handing_in, metadata, packed
from autograder.gradescope.metadata import Metadata
from autograder.gradescope.packed import Packed
from autograder.report import contract

SPARE = 120.0  # seconds beyond those of the run: imports, and naming the mistakes
GRACE = 5.0  # seconds that are left for workers and their folders to go once the grader is ended
SET_DUMPABLE, SET_CHILD_SUBREAPER = 4, 36
BROKEN = "The grader had an error of its own, through no fault of yours. Staff can see why."
OVERDUE = "The time for grading was used up; what was not run by then has no points."


def supervise(home: Path, source: Path, spare: float = SPARE) -> None:
    """Grade the submission in a folder that is laid out as Gradescope's `/autograder`."""
    started = time.monotonic()
    results = home / "results" / "results.json"
    results.parent.mkdir(exist_ok=True)
    contract.put(_nothing(), results)  # whatever happens from here on
    try:
        _close(home)
        record = packed.read(source)
        handed_in = metadata.read(home / "submission_metadata.json")
        for problem in handed_in.problems:
            _tell(problem)
        refused = handing_in.refusal(record, handed_in)
        if refused is not None:
            _tell("The limit of submissions is reached; the last results are returned.")
            contract.put(refused, results)
            return
        first = _blank(record, handed_in)
        contract.put(first, results)
        _grade(home, source, started + record.seconds + spare, first)
    except Exception:
        trace = traceback.format_exc()
        _tell(trace)
        _amend(results, _nothing(), BROKEN, trace)


def _grade(home: Path, source: Path, deadline: float, first: dict[str, Any]) -> None:
    """Run the process that grades, until the deadline."""
    _prepare()
    command = [sys.executable, "-u", "-E", "-s", "-m", "autograder.gradescope.child", str(home)]
    sys.stdout.flush()
    child = subprocess.Popen(command, cwd=source, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        code = child.wait(max(1.0, deadline - time.monotonic()))
        student, staff = (
            (BROKEN, f"The grader ended with exit status {code}.") if code else ("",) * 2
        )
    except subprocess.TimeoutExpired:
        student, staff = OVERDUE, "The grader did not end by itself in time, and was ended."
    finally:
        _end(child)
    if staff:
        _tell(staff)
        _amend(home / "results" / "results.json", first, student, staff)


def _amend(path: Path, otherwise: dict[str, Any], student: str, staff: str) -> None:
    """Add what went wrong to the results as they are, or to others where these are not valid."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.MsgspecError):
        found = otherwise
    said = found.get("output", "")
    output = said if student in said else f"{student}\n{said}".rstrip()
    extra = handing_in.with_staff(found.get("extra_data", {}), staff)
    contract.put({**found, "output": output, "extra_data": extra}, path)


def _nothing() -> dict[str, Any]:
    return {"score": 0.0, "output": BROKEN, "stdout_visibility": "hidden", "tests": []}


def _blank(record: Packed, handed_in: Metadata) -> dict[str, Any]:
    setting = handing_in.setting(record, handed_in)
    return contract.results(0.0, setting.notes, record.blank["tests"], setting.extra)


def _close(home: Path) -> None:
    """Close to all other users what none but the grader may read."""
    if os.geteuid() == 0:
        for name in ("source", "submission", "results", "submission_metadata.json"):
            with contextlib.suppress(OSError):
                os.chmod(home / name, 0o600 if name.endswith(".json") else 0o700)


def _tell(sentence: str) -> None:
    """Tell staff: they alone see the standard output."""
    print(sentence, flush=True)


# ---------------------------------------------------------------- processes


def _prepare() -> None:
    """Hide this process's memory, which holds the seed, and become the parent of orphans.

    What the grader leaves behind can then be found and ended.
    """
    if sys.platform == "linux":
        prctl = ctypes.CDLL(None).prctl
        prctl(SET_DUMPABLE, 0, 0, 0, 0)
        prctl(SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the grader; its zygote then ends the workers and removes their folders by itself."""
    child.kill()
    child.wait()
    if sys.platform != "linux":
        return
    limit = time.monotonic() + GRACE
    while _children() and time.monotonic() < limit + GRACE:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)
        if time.monotonic() > limit:
            for orphan in _children():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(orphan, signal.SIGKILL)
        time.sleep(0.01)


def _children() -> Sequence[int]:
    return [int(child) for child in Path("/proc/thread-self/children").read_text().split()]
