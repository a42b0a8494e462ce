"""`python -m tests.image`: builds Gradescope's image of a zip on a bare Debian, and grades in it.

It must be run as root, and needs debootstrap and a mirror of Debian.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import ROOT, Assignment, find
from autograder.gradescope import packed
from autograder.gradescope.packed import Packed
from tests.image.cgroup import Container
from tests.image.root import Root
from tests.image.submissions import Handed, submissions
from tests.image.verdict import faults

HOME = "autograder"  # Gradescope's folder, below the root
APART = "AUTOGRADER_IMAGE_MOUNTS"  # set once this process has a mount namespace of its own
MOST_SECONDS = 600
METADATA = {
    "id": 1, "created_at": "2024-10-02T12:00:00.000000-07:00", "submission_method": "upload",
    "users": [{"email": "student@example.edu", "id": 1, "name": "LEAK Student"}],
    "assignment": {"due_date": "2024-10-01T23:59:00.000000-07:00", "late_due_date": None},
    "previous_submissions": [],
}  # fmt: skip


@dataclass
class Run:
    """One submission's run: what it took and what is wrong with it."""

    name: str
    score: str
    seconds: float
    memory: tuple[int, int]
    faults: list[str]


def main() -> int:
    """Build the image, grade all submissions in it, print a table; return 1 on any fault."""
    options = _options()
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        print("The image can only be built by root, with debootstrap installed.", file=sys.stderr)
        return 2
    if APART not in os.environ:  # mounts then end with this process
        os.environ[APART] = "1"
        command = [sys.executable, "-m", "tests.image", *sys.argv[1:]]
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", *command])
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    assignment = find(options.assignment)
    root = Root(work / "root")
    if not options.again:
        root.make(work / f"base-{options.suite}", options.suite, options.mirror)
    root.mount(options.bind)
    home = root.folder / HOME
    archive = work / f"{assignment.name}.zip"
    build = [sys.executable, "-m", "autograder", "zip", assignment.name, "-o", str(archive)]
    subprocess.run([*build, "--no-bank"], cwd=ROOT, check=True)
    _lay(archive, home)
    if not options.again and not _set_up(root, work / "setup.log"):
        return 1
    record = packed.read(home / "source")
    wrong = [] if options.again else _permissions(home)
    runs = []
    for handed in submissions(assignment, f"/{HOME}"):
        if options.only not in handed.name:
            continue
        runs.append(_run(root, handed, record, work / "run.log", options))
        if len(runs) == 1:
            print(*layers(work / "run.log"))
        _print(runs[-1])
    return _summary(assignment, runs, wrong)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.image", description=__doc__)
    parser.add_argument("assignment", nargs="?", default="hw5_written")
    parser.add_argument("--only", default="", metavar="TEXT", help="submissions of such a name")
    parser.add_argument("--suite", default="bookworm", help="(default: %(default)s)")
    parser.add_argument("--mirror", default="http://deb.debian.org/debian")
    parser.add_argument(
        "--bind",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="show a path of this machine inside, such as one with wheels",
    )
    parser.add_argument("--work", type=Path, default=Path("build/image"))
    parser.add_argument("--cpus", type=float, default=0.5)
    parser.add_argument("--memory", type=int, default=768, metavar="MB")
    parser.add_argument("--again", action="store_true", help="do not set the last image up anew")
    return parser.parse_args()  # fmt: skip


def _lay(archive: Path, home: Path) -> None:
    """Lay the zip out as Gradescope does."""
    shutil.rmtree(home / "source", ignore_errors=True)
    for name in ("source", "submission", "results"):
        (home / name).mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive) as files:
        files.extractall(home / "source")
    shutil.copyfile(home / "source" / "run_autograder", home / "run_autograder")
    for script in (home / "run_autograder", *(home / "source").glob("*.sh")):
        script.chmod(0o755)


def _set_up(root: Root, log: Path) -> bool:
    started = time.monotonic()
    passed_on = ("PIP_", "AUTOGRADER_TORCH_INDEX", "http_proxy", "https_proxy", "no_proxy")
    environment = {name: v for name, v in os.environ.items() if name.startswith(passed_on)}
    code = root.start([f"/{HOME}/source/setup.sh"], environment, log).wait()
    print(f"setup.sh: exit status {code}, {time.monotonic() - started:.0f} s", end="")
    if code:
        print(f"\n{log.read_text('utf-8', 'replace')[-4000:]}")
    else:
        libraries = str(root.folder / "opt" / HOME)
        size = subprocess.check_output(["du", "-sm", libraries], text=True).split()[0]
        print(f", {size} MB of libraries")
    return code == 0


def _permissions(home: Path) -> list[str]:
    """Return what is open to other users and must not be."""
    closed = ("source", "submission", "results")
    return [f"{name}/ is open to others" for name in closed if (home / name).stat().st_mode & 0o77]


def _run(root: Root, handed: Handed, record: Packed, log: Path, options: argparse.Namespace) -> Run:
    home = root.folder / HOME
    for name in ("submission", "results"):  # Gradescope makes them anew, with usual modes
        shutil.rmtree(home / name)
        (home / name).mkdir(mode=0o755)
    handed.lay(home / "submission")
    (home / "submission_metadata.json").write_text(json.dumps(METADATA))
    before = _temporary(root)
    container = Container(options.cpus, options.memory)
    started = time.monotonic()
    process = root.start([f"/{HOME}/run_autograder"], {}, log, container.enter())
    container.start()
    try:
        process.wait(MOST_SECONDS)
        wrong = []
    except subprocess.TimeoutExpired:
        wrong = [f"it took more than {MOST_SECONDS} s"]
    seconds = time.monotonic() - started
    left = list(root.processes())
    for number in left:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    process.wait()
    memory = container.memory()
    container.close()
    wrong += [f"processes were left over: {left}"] if left else []
    wrong += [f"left in a folder: {path}" for path in _temporary(root) - before]
    wrong += faults(home / "results" / "results.json", record, handed) + _permissions(home)
    if (home / "submission_metadata.json").stat().st_mode & 0o77:
        wrong.append("submission_metadata.json is open to others")
    with contextlib.suppress(OSError, ValueError):
        score = f"{json.loads((home / 'results' / 'results.json').read_text())['score']:g}"
        return Run(handed.name, score, seconds, memory, wrong)
    return Run(handed.name, "?", seconds, memory, wrong)


def _temporary(root: Root) -> set[str]:
    """Return what lies in the folders that everyone may write to."""
    found: set[str] = set()
    for name in ("tmp", "var/tmp", "dev/shm"):
        found |= {f"/{name}/{entry}" for entry in os.listdir(root.folder / name)}
    return found


def _print(run: Run) -> None:
    own, peak = run.memory
    line = f"{run.name:<24}{run.score:>6}{run.seconds:>8.1f} s{own:>7} MB{peak:>7} MB   "
    print(line + ("; ".join(run.faults) or "as it must be"), flush=True)


def _summary(assignment: Assignment, runs: list[Run], wrong: list[str]) -> int:
    print("(score, time, peak memory of the processes, and with cached files)")
    for sentence in wrong:
        print(sentence)
    bad = sum(bool(run.faults) for run in runs)
    print(f"{assignment.name}: {len(runs)} submissions, {bad} with faults")
    return int(bool(bad or wrong))


def layers(log: Path) -> Iterator[str]:
    """Yield what the grader says about the isolation of workers."""
    text = " ".join(log.read_text("utf-8", "replace").split())
    yield from re.findall(r"isolated by .*?(?= hw\w+ \d)", text)


if __name__ == "__main__":
    sys.exit(main())
