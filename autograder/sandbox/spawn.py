"""Workers as fresh interpreters, for platforms where a fork is unsafe (macOS, Windows)."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from autograder.sandbox import isolation, scratch
from autograder.sandbox.worker import Job

ROOT = Path(__file__).resolve().parents[2]
START = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
    "import autograder.sandbox.worker as w; w.main()"
)
# What an interpreter needs to start at all; a worker clears even that before it imports a homework.
KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "VIRTUAL_ENV")


class Interpreters:
    """Starts each worker as a new Python process. Slower than the zygote by one `import torch`."""

    def __init__(self, layers: tuple[str, ...] = isolation.LAYERS, uid: int | None = None) -> None:
        self.layers, self.uid = layers, uid
        self.running: dict[str, subprocess.Popen[bytes]] = {}  # by folder

    def preload(self, names: Sequence[str]) -> None:
        """Do nothing: no process outlives a worker that could keep a library loaded."""

    def launch(self, job: Job, connection: socket.socket, output: socket.socket) -> None:
        """Start a worker on the other ends of two sockets."""
        command = [sys.executable, "-I", "-B", "-c", START, msgspec.json.encode(job).decode()]
        environment = {name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ}
        if sys.platform == "win32":
            # A socket can be handed to one named process there, but not become its output.
            process = subprocess.Popen(
                [*command, "shared"], env=environment, stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            assert process.stdin is not None
            process.stdin.write(connection.share(process.pid))
            process.stdin.close()
        else:
            process = subprocess.Popen(
                [*command, str(connection.fileno())], env=environment, stdin=subprocess.DEVNULL,
                stdout=output.fileno(), stderr=output.fileno(), pass_fds=[connection.fileno()],
                start_new_session=True,
            )  # fmt: skip
        self.running[job.folder] = process

    def end(self, folder: str, grace: float) -> int | None:
        """End a worker with its whole group; see `Launcher.end`."""
        process = self.running.pop(folder)
        code: int | None = None
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = process.wait(grace)
        if sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        if code is None:
            process.kill()
            process.wait()
        return code

    def discard(self, folder: str) -> None:
        """End a worker, unless that is done, and remove its folder; see `Launcher.discard`."""
        if folder in self.running:
            self.end(folder, 0)
        scratch.remove(folder)

    def close(self) -> None:
        """End every worker that still runs."""
        for folder in list(self.running):
            self.discard(folder)
