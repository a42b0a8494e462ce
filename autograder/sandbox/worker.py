"""The untrusted process: it imports a submission and answers calls until it is ended."""

from __future__ import annotations

import importlib
import io
import os
import socket
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import msgspec
import torch

from autograder.sandbox import isolation, toolbox, wire
from autograder.sandbox.channel import Channel, Closed
from autograder.sandbox.isolation import LAYERS, confine
from autograder.sandbox.isolation.kernel import be_killed_first
from autograder.sandbox.lean import keep_compiler_out
from autograder.sandbox.loading import load
from autograder.sandbox.session import Session, describe


class Job(msgspec.Struct, frozen=True):
    """What a worker is to do: confine itself, import the probes, if any, and `file`."""

    folder: str
    file: str
    probes: bool = False
    uid: int | None = None
    cpu_seconds: float = 60.0
    layers: tuple[str, ...] = LAYERS


PROBES_FILE = "probes.py"
PROBES_BROKEN = "ProbesBroken"  # the reply in the place of a value where our own file fails

ENVIRONMENT = {
    "MPLBACKEND": "Agg",  # plt.show() returns at once
    "OMP_NUM_THREADS": "1",
    "LC_ALL": "C.UTF-8",
}


def run(job: Job, connection: socket.socket, network: str) -> NoReturn:
    """Serve one submission; the process ends when the grader closes the connection.

    `network` tells whether the network layer holds ('' or why not), which is applied earlier.
    """
    folder = Path(job.folder)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(ENVIRONMENT, HOME=job.folder, TMPDIR=job.folder, MPLCONFIGDIR=job.folder)
    sys.argv = [job.file]
    for name, descriptor in (
        ("stdout", 1),
        ("stderr", 2),
    ):  # unbuffered: nothing is lost at the end
        stream = io.TextIOWrapper(io.FileIO(descriptor, "w", closefd=False), "utf-8",
                                  "backslashreplace", write_through=True)  # fmt: skip
        setattr(sys, name, stream)
    tempfile.tempdir = None  # to be found anew: the grader may have asked for its own
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False))  # not what the grader had there
    sys.path.insert(0, job.folder)
    sys.dont_write_bytecode = True
    torch.set_num_threads(1)
    keep_compiler_out()
    channel = Channel(connection)
    try:
        session = _open(job, folder, channel, network)
        while session:
            channel.send(session.execute(*channel.receive()))
    except Closed:
        os._exit(0)
    os._exit(1)  # the import failed and has been reported


def _open(job: Job, folder: Path, channel: Channel, network: str) -> Session | None:
    """Confine this process and import the submission.

    Sends two replies to no call: before any line of the submission has run, which layers hold;
    then how the import went.
    """
    layers = {"network": network} if "network" in job.layers else {}
    layers |= confine(folder, job.uid, job.cpu_seconds, job.layers)
    try:
        probes = importlib.import_module(Path(PROBES_FILE).stem) if job.probes else None
    except Exception as error:  # ours, not the student's
        text = f"{type(error).__name__}: {error}"
        channel.send(wire.encode(wire.Raised(PROBES_BROKEN, text)))
        return None
    channel.send(wire.encode_returned(layers, (), _hold_nothing))
    try:
        module, notes = load(folder / job.file, Path(job.file).stem)
    except BaseException as error:  # also SystemExit: a script that exits on import
        channel.send(wire.encode(describe(error, folder / job.file)))
        return None
    channel.send(wire.encode_returned(None, notes, _hold_nothing))
    return Session(module, toolbox, probes)


def _hold_nothing(value: object) -> wire.Reference:
    raise TypeError(type(value))


def main() -> None:
    """Run as a fresh interpreter: the job on the command line, the connection inherited."""
    job, connection = msgspec.json.decode(sys.argv[1], type=Job), sys.argv[2]
    if sys.platform == "linux":
        be_killed_first()
    network = isolation.network() if "network" in job.layers else ""
    if sys.platform == "win32":
        run(job, socket.fromshare(sys.stdin.buffer.read()), network)
    run(job, socket.socket(fileno=int(connection)), network)
