"""Half a processor and 768 MB, as on Gradescope: control groups of either version, else rlimits."""

from __future__ import annotations

import contextlib
import os
import re
import resource
import threading
from collections.abc import Callable
from pathlib import Path

GROUPS = Path("/sys/fs/cgroup")
PERIOD = 100_000  # microseconds
Limit = tuple[Path, str, str]  # a controller, a file in its groups, and what goes there


class Container:
    """Limits for one run, and what the run took of them.

    `kind` is 2 or 1, the version of the control groups that could be made, or 0 for rlimits:
    those limit the address space of each process instead, and measure no more than the largest.
    """

    def __init__(self, cpus: float, megabytes: int) -> None:
        self.bytes = megabytes << 20
        name = f"autograder-{os.getpid()}"
        quota = int(cpus * PERIOD)
        self.folders: list[Path] = []
        self.kind = 0
        self.peak_file, self.field = "", ""
        if (GROUPS / "cgroup.controllers").exists():
            self.peak_file, self.field = "memory.peak", "anon"
            cpu: Limit = (GROUPS, "cpu.max", f"{quota} {PERIOD}")
            self._make(2, name, [cpu, (GROUPS, "memory.max", str(self.bytes))])
        elif (GROUPS / "memory").exists():
            self.peak_file, self.field = "memory.max_usage_in_bytes", "total_rss"
            period: Limit = (GROUPS / "cpu", "cpu.cfs_period_us", str(PERIOD))
            share: Limit = (GROUPS / "cpu", "cpu.cfs_quota_us", str(quota))
            memory: Limit = (GROUPS / "memory", "memory.limit_in_bytes", str(self.bytes))
            self._make(1, name, [period, share, memory])
        self.own = 0  # the most that processes had for themselves, file cache not counted
        self.stop = threading.Event()
        self.sampler = threading.Thread(target=self._sample, daemon=True)

    def _make(self, kind: int, name: str, limits: list[Limit]) -> None:
        try:
            if kind == 2:
                (GROUPS / "cgroup.subtree_control").write_text("+cpu +memory")
            for parent, file, value in limits:
                folder = parent / name
                if folder not in self.folders:
                    folder.mkdir()
                    self.folders.append(folder)
                (folder / file).write_text(value)
            self.kind = kind
        except OSError:
            self.close()

    def enter(self) -> Callable[[], None]:
        """Return what a new process must call to be inside."""
        files = [str(folder / "cgroup.procs") for folder in self.folders]
        limit = 4 * self.bytes  # of the address space: PyTorch maps far more than it uses

        def enter() -> None:
            for file in files:
                with open(file, "w") as group:
                    group.write(str(os.getpid()))
            if not files:
                resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

        return enter

    def start(self) -> None:
        """Begin to measure."""
        if self.kind:
            self.sampler.start()

    def _sample(self) -> None:
        while not self.stop.wait(0.05):
            with contextlib.suppress(OSError):
                text = (self.folders[-1] / "memory.stat").read_text()
                match = re.search(rf"^{self.field} (\d+)$", text, re.MULTILINE)
                self.own = max(self.own, int(match.group(1)) if match else 0)

    def memory(self) -> tuple[int, int]:
        """Return the peaks in MB: of the processes, and with the files cached for them."""
        if not self.kind:
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10, 0
        with contextlib.suppress(OSError):
            return self.own >> 20, int((self.folders[-1] / self.peak_file).read_text()) >> 20
        return self.own >> 20, 0

    def close(self) -> None:
        """Remove the groups, which must be empty."""
        if hasattr(self, "sampler") and self.sampler.is_alive():
            self.stop.set()
            self.sampler.join()
        for folder in self.folders:
            with contextlib.suppress(OSError):
                folder.rmdir()
        self.folders = []
