"""The `bench` command: what grading costs, beside the cost of `import torch` in the same run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

from autograder.catalogue import ROOT, Assignment

IMPORT_TORCH = [sys.executable, "-c", "import torch"]
HEAVY = 0.1  # seconds from which a check is listed apart: it trains, or draws very many samples
SAMPLING = 0.01  # seconds between two looks at the memory
MB = 1 << 20


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
        imports, gradings = [], []
        times: dict[str, list[float]] = {}
        for _ in range(runs):  # in turn: the machine's speed drifts
            imports.append(wall_time(IMPORT_TORCH))
            seconds, checks = graded(assignment, wall_time)
            gradings.append(seconds)
            for name, took in checks.items():
                times.setdefault(name, []).append(took)
        # Apart from the times: looking at a process's memory takes its time, too.
        torch_peak, (peak, _) = peak_memory(IMPORT_TORCH), graded(assignment, peak_memory)
        torch_seconds, seconds = map(statistics.median, (imports, gradings))
        medians = {name: statistics.median(taken) for name, taken in times.items()}
        slow = {f"{assignment.name} {name}": took for name, took in medians.items() if took > HEAVY}
        heavy |= slow
        compute = sum(slow.values())
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


def graded(
    assignment: Assignment, measure: Callable[[Sequence[str]], float]
) -> tuple[float, dict[str, float]]:
    """Grade an assignment's solution in a new process; also return each check's seconds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "times.json"
        command = [sys.executable, "-m", "autograder", "grade", assignment.name]
        result = measure([*command, str(assignment.solution()), "--times", str(path)])
        return result, msgspec.json.decode(path.read_bytes(), type=dict[str, float])


def wall_time(command: Sequence[str]) -> float:
    """Run a command and return its seconds."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def peak_memory(command: Sequence[str]) -> float:
    """Run a command and return the peak of its process tree's proportional set size in MB."""
    peak = 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, tree_memory(process.pid))
            time.sleep(SAMPLING)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return peak / MB


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
