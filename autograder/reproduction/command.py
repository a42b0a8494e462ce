"""The `reproduce` command: makes the runs that are not done yet, and writes docs/results.md."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from autograder import files
from autograder.catalogue import ROOT, Assignment, UsageError
from autograder.reproduction.page import page
from autograder.reproduction.runs import Result, Run, choose, digest, runs_of

WORK = ROOT / "build" / "reproduce"  # checkpoints and all that runs write
RESULTS = ROOT / "docs" / "results"  # what is kept of them
PAGE = ROOT / "docs" / "results.md"


def run(names: Sequence[str], data: Path, quick: bool, jobs: int = 1) -> int:
    """Make the runs of the homeworks or assignments named; 1 where one failed or fell short.

    With `quick` the scripts run on small data, to see that they do; nothing is kept. Of several
    `jobs` at a time each has its share of the cores, and what it prints goes to a file.
    """
    todo = [(assignment, run) for assignment in choose(names) for run in runs_of(assignment)]
    if not quick and not data.is_dir():
        raise UsageError(f"There is no folder {data} with data; name it with --data.")
    make = functools.partial(_quick, jobs) if quick else functools.partial(_once, jobs, data)
    with ThreadPoolExecutor(jobs) as pool:
        futures = [pool.submit(make, *one) for one in todo]
        try:
            done = [future.result() for future in futures]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    failed = [f"{a.name} ({r.name})" for (a, r), made in zip(todo, done, strict=True) if not made]
    if not quick:
        text, short = page(RESULTS)
        files.replace(PAGE, text.encode(), mode=0o644)
        print(f"{PAGE.relative_to(ROOT)} is written; {len(short)} figures fall short.")
        failed += short
    for line in failed:
        print(f"Not as it should be: {line}", file=sys.stderr)
    return int(bool(failed))


def place_of(assignment: Assignment, run: Run) -> Path:
    """Return the file in which a run's result is kept; its images lie beside it."""
    return RESULTS / assignment.name / f"{run.name}.json"


def _once(jobs: int, data: Path, assignment: Assignment, run: Run) -> bool:
    """Make a run, unless it is done, and keep its figures and images."""
    kept, state = place_of(assignment, run), digest(assignment, run)
    if kept.exists() and msgspec.json.decode(kept.read_bytes(), type=Result).digest == state:
        print(f"{assignment.name}: {run.title}: done before, with the same code", flush=True)
        return True
    out = WORK / assignment.name / f"{run.name}-{state}"
    spent = _spent(out)
    started = time.monotonic()
    try:
        more = ["--data", str(data.resolve())] if run.data else []
        status = _start(assignment, run, out, more, jobs)
    finally:
        spent.write_text(f"{_seconds(spent) + time.monotonic() - started:.1f}")
    if status != 0:
        return False
    metrics = msgspec.json.decode((out / "metrics.json").read_bytes(), type=dict[str, float])
    kept.parent.mkdir(parents=True, exist_ok=True)
    for image in run.images:
        shutil.copyfile(out / image, kept.parent / f"{run.name}-{image}")
    result = msgspec.json.encode(Result(state, _seconds(spent), metrics))
    files.replace(kept, msgspec.json.format(result) + b"\n", mode=0o644)
    return True


def _quick(jobs: int, assignment: Assignment, run: Run) -> bool:
    """Make a run on the small data that a script has for itself, from scratch."""
    out = WORK / "quick" / assignment.name / run.name
    shutil.rmtree(out, ignore_errors=True)
    status = _start(assignment, run, out, ["--quick"], jobs)
    missing = [name for name in ("metrics.json", *run.images) if not (out / name).exists()]
    if status == 0 and missing:
        print(f"  {', '.join(missing)} is missing in {out}", file=sys.stderr)
    return status == 0 and not missing


def _start(assignment: Assignment, run: Run, out: Path, more: list[str], jobs: int) -> int:
    """Run a script to its end, and return its exit code; one of several writes to `log.txt`."""
    out.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, str(assignment.solution()), "--out", str(out), *run.options, *more]
    title = f"{assignment.name}: {run.title}"
    if jobs == 1:
        print(title, flush=True)
        return subprocess.run(command, cwd=out).returncode
    log = out / "log.txt"
    print(f"{title}: begins; what it prints is in {log}", flush=True)
    environment = os.environ | {"OMP_NUM_THREADS": str(max(1, (os.cpu_count() or 1) // jobs))}
    with log.open("ab") as file:
        ended = subprocess.run(command, cwd=out, env=environment, stdout=file, stderr=file)
    status = ended.returncode
    print(f"{title}: {'done' if status == 0 else f'failed, see the end of {log}'}", flush=True)
    return status


def _spent(out: Path) -> Path:
    """Return the file with the seconds that earlier, interrupted starts of a run have taken."""
    out.mkdir(parents=True, exist_ok=True)
    return out / "seconds.txt"


def _seconds(spent: Path) -> float:
    return float(spent.read_text()) if spent.exists() else 0.0
