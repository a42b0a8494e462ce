"""The `bench` command: what grading costs, beside the cost of `import torch` in the same run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from autograder.catalogue import ROOT, Assignment

IMPORT_TORCH = [sys.executable, "-c", "import torch"]
HEAVY = 0.25  # seconds; a check that takes longer is computing, and is listed by itself
SAMPLING = 0.01  # seconds between two looks at the memory
MB = 1 << 20


@dataclass(frozen=True)
class Run:
    """One command: its wall time and the peak of its process tree's proportional set size."""

    seconds: float
    peak: float


def run(chosen: Sequence[Assignment], runs: int) -> int:
    """Measure the chosen assignments' solutions and print the table."""
    console = Console(highlight=False)
    console.print(f"Grading the solutions, {runs} runs each, beside `import torch`; medians.\n")
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("")
    for column in ("wall", "heavy checks", "rest / import torch", "peak PSS", "over import torch"):
        table.add_column(column, justify="right")
    heavy: dict[str, float] = {}
    for assignment in chosen:
        imports, gradings, computing = [], [], []
        for _ in range(runs):  # in turn: the machine's speed drifts
            imports.append(measured(IMPORT_TORCH))
            grading, checks = graded(assignment)
            gradings.append(grading)
            slow = {name: took for name, took in checks.items() if took > HEAVY}
            computing.append(sum(slow.values()))
            heavy |= slow
        torch_seconds, torch_peak = median(imports)
        seconds, peak = median(gradings)
        compute = statistics.median(computing)
        table.add_row(
            "import torch", f"{torch_seconds:.2f} s", "", "1.00", f"{torch_peak:.0f} MB", ""
        )
        table.add_row(
            assignment.name, f"{seconds:.2f} s", f"{compute:.2f} s",
            f"{(seconds - compute) / torch_seconds:.2f}", f"{peak:.0f} MB",
            f"{peak - torch_peak:+.0f} MB",
        )  # fmt: skip
    console.print(table)
    listed = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in heavy.items())
    console.print(f"\nHeavy checks (over {HEAVY} s): {listed or 'none'}")
    console.print(f"A check's own overhead (a worker, an import, a call): {overhead():.0f} ms")
    return 0


def median(runs: Sequence[Run]) -> tuple[float, float]:
    """Return the median seconds and the median peak in MB."""
    return (
        statistics.median(run.seconds for run in runs),
        statistics.median(run.peak for run in runs) / MB,
    )


def graded(assignment: Assignment) -> tuple[Run, dict[str, float]]:
    """Grade an assignment's solution in a new process; also return each check's seconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "results.json"
        command = [sys.executable, "-m", "autograder", "grade", assignment.name]
        result = measured([*command, str(assignment.solution()), "--json", str(path)])
        tests = msgspec.json.decode(path.read_bytes())["tests"]
    return result, {test["number"]: test["extra_data"]["seconds"] for test in tests}


def measured(command: Sequence[str]) -> Run:
    """Run a command and watch its process tree."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, tree_memory(process.pid))
        time.sleep(SAMPLING)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with exit code {process.returncode}")
    return Run(time.perf_counter() - started, peak)


def tree_memory(root: int) -> int:
    """Return the proportional set size of a process and all its descendants, in bytes.

    Proportional: a page that n processes share counts 1/n for each. 0 where /proc does not tell.
    """
    total, waiting = 0, [root]
    while waiting:
        process = Path(f"/proc/{waiting.pop()}")
        try:
            rollup = (process / "smaps_rollup").read_text()
            total += sum(
                int(line.split()[1]) << 10
                for line in rollup.splitlines()
                if line.startswith("Pss:")
            )
            for task in (process / "task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:  # it has ended meanwhile
            continue
    return total


def overhead(times: int = 20) -> float:
    """Return the median milliseconds that a check takes in which nothing is computed."""
    from autograder.sandbox import launching
    from autograder.sandbox.subjects import Limits, Remote

    launcher = launching.start()
    took = []
    for _ in range(times):
        started = time.perf_counter()
        remote = Remote(
            launcher, {"empty.py": b"import torch\n"}, "empty.py", Limits(), time.monotonic() + 60
        )
        remote.toolbox.seed(0)
        remote.close()
        took.append(time.perf_counter() - started)
    launcher.close()
    return 1000 * statistics.median(took)
