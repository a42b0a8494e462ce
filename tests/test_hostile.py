"""No program of the hostile corpus fools, reads, outlasts or escapes the grader.

`hostile_support.py` says what a program is and what is looked at. Every program runs under all
layers of this machine, and some of each kind where layers are missing or the user is another. With
EVERY_LAYER=1 in the environment, every program runs everywhere.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import sysconfig
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from autograder.sandbox.isolation import LAYERS
from autograder.submission import libraries
from tests.hostile_support import (
    CLASSES,
    HARMLESS,
    ROOT,
    SENTINELS,
    Outcome,
    Program,
    faults,
    programs,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are those of Linux")

PROGRAMS = {program.name: program for program in programs()}
PROCESSES = 2  # at a time
NOBODY = 65534


@dataclass(frozen=True)
class Setting:
    """Which layers are tried, and for whom the grader runs."""

    missing: tuple[str, ...] = ()
    user: str = "as we are"  # or "own uid": root whose Python others can read; or "not root"

    @property
    def tried(self) -> tuple[str, ...]:
        return tuple(layer for layer in LAYERS if layer not in self.missing)


DEFAULT = Setting()
SETTINGS = {
    "without landlock": Setting(("landlock",)),
    "without seccomp": Setting(("seccomp",)),
    "without network": Setting(("network",)),
    "without limits": Setting(("limits",)),
    "without identity and landlock": Setting(("identity", "landlock")),
    "only privileges": Setting(tuple(layer for layer in LAYERS if layer != "privileges")),
    "own uid": Setting(user="own uid"),
    "own uid without landlock": Setting(("landlock",), "own uid"),
    "not root": Setting(user="not root"),
}
FURTHER = {
    "only the process": Setting(LAYERS),
    "without identity": Setting(("identity",)),
    "without landlock and seccomp": Setting(("landlock", "seccomp")),
    "without landlock and network": Setting(("landlock", "network")),
    "without seccomp and network": Setting(("seccomp", "network")),
    "own uid without seccomp": Setting(("seccomp",), "own uid"),
    "own uid without landlock and network": Setting(("landlock", "network"), "own uid"),
    "own uid without landlock and seccomp": Setting(("landlock", "seccomp"), "own uid"),
    "not root without landlock": Setting(("landlock",), "not root"),
    "not root without seccomp": Setting(("seccomp",), "not root"),
}
EVERYWHERE = SENTINELS
if os.environ.get("EVERY_LAYER"):
    EVERYWHERE, SETTINGS = tuple(PROGRAMS), SETTINGS | FURTHER


# ---------------------------------------------------------------- running them


def readable_python() -> tuple[str, dict[str, str]] | None:
    """Return an interpreter, with its environment, that every user of the machine can run."""
    paths = [ROOT, sysconfig.get_path("purelib")]
    environment = {"PYTHONPATH": os.pathsep.join(map(str, paths)), "PATH": os.defpath}
    version = f"import sys; assert sys.version_info[:2] == {sys.version_info[:2]}"
    read = "import os; open(os.path.realpath(sys.executable), 'rb')"  # to run it is not enough
    test = f"{version}; {read}; import torch, numpy, msgspec, pytest, rich, tests.hostile_support"
    for python in (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3"):
        if os.path.exists(python):
            command = [*becoming_nobody(), python, "-c", test]
            done = subprocess.run(command, env=environment, cwd="/", capture_output=True)
            if done.returncode == 0:
                return python, environment
    return None


def becoming_nobody() -> list[str]:
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


@cache
def command_for(user: str) -> tuple[list[str], dict[str, str]] | str:
    """Return how to run Python for this kind of user, or why that cannot be."""
    if user == "as we are":
        return [sys.executable], dict(os.environ)
    if os.geteuid() != 0:
        return "only root can become other users"
    if not shutil.which("setpriv"):
        return "there is no setpriv"
    found = readable_python()
    if found is None:
        return f"no Python {sys.version_info[0]}.{sys.version_info[1]} is readable for all users"
    python, environment = found
    return ([] if user == "own uid" else becoming_nobody()) + [python], environment


def outcomes(setting: Setting, names: list[str]) -> dict[str, Outcome | None]:
    """Run programs in a setting; the outcome of those that it cannot make harmless is None."""
    command = command_for(setting.user)
    assert not isinstance(command, str)
    python, environment = command
    order = {"programs": names, "key": random.uniform(0.1, 1), "seed": random.getrandbits(63)}
    done = subprocess.run(
        [*python, "-m", "tests.hostile_support", ",".join(setting.tried), "SECRET-argument"],
        input=json.dumps(order), env={**environment, "SECRET": "SECRET-environment"},
        cwd=ROOT, capture_output=True, text=True, timeout=900,
    )  # fmt: skip
    lines = map(json.loads, done.stdout.splitlines())
    found = {name: outcome and Outcome(**outcome) for name, outcome in lines}
    missing = [name for name in names if name not in found]
    assert not missing, f"{missing} and {order} broke the grader:\n{done.stderr[-3000:]}"
    return found


@pytest.fixture(scope="module")
def batches(request):
    """Whatever the collected tests need, running in the background: (setting, program) → future."""
    wanted: dict[Setting, list[str]] = {}
    for item in request.session.items:
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        if isinstance(parameters.get("program"), Program):
            wanted.setdefault(DEFAULT, []).append(parameters["program"].name)
        elif isinstance(parameters.get("setting"), Setting):
            if not isinstance(command_for(parameters["setting"].user), str):
                wanted[parameters["setting"]] = list(EVERYWHERE)
    with ThreadPoolExecutor(PROCESSES) as pool:
        futures: dict[tuple[Setting, str], Future[dict[str, Outcome | None]]] = {}
        for setting, names in wanted.items():
            shards = PROCESSES if setting == DEFAULT else 1
            for first in range(shards):
                shard = names[first::shards]
                if shard:
                    future = pool.submit(outcomes, setting, shard)
                    futures |= {(setting, name): future for name in shard}
        yield futures
        pool.shutdown(cancel_futures=True)


# ---------------------------------------------------------------- what must hold


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_hostile_program_gets_what_it_deserves(program, batches):
    outcome = batches[DEFAULT, program.name].result()[program.name]
    if outcome is None:
        pytest.skip(f"this machine has none of the layers {program.fields['needs']}")
    found = faults(program, outcome, DEFAULT.tried)
    known = program.fields.get("open")
    if known and all(re.search(known, fault) for fault in found):
        assert found, f"{program.path} is mended: remove its `open:`"
        pytest.xfail(known)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_no_missing_layer_opens_the_others(setting, batches):
    reason = command_for(setting.user)
    if isinstance(reason, str):
        pytest.skip(reason)
    results = batches[setting, HARMLESS].result()
    found, ran = [], 0
    for name, outcome in results.items():
        if outcome is not None:
            ran += 1
            program, known = PROGRAMS[name], PROGRAMS[name].fields.get("open")
            found += [
                f"{name}: {fault}"
                for fault in faults(program, outcome, setting.tried)
                if not (known and re.search(known, fault))
            ]
    assert not found, "\n".join(found)
    assert ran >= 10
    layers = results[HARMLESS].layers
    if setting.user == "own uid" and "identity" in setting.tried:
        assert layers["identity"] == ""
    assert set(layers) == set(setting.tried)


def test_every_class_of_attack_is_in_the_corpus():
    counts = {name: sum(p.path.parent.name == name for p in PROGRAMS.values()) for name in CLASSES}
    assert min(counts.values()) >= 10 and sum(counts.values()) >= 60, counts
    assert set(SENTINELS) <= set(PROGRAMS)


# ---------------------------------------------------------------- around a grading


def test_nothing_in_the_current_folder_is_imported(tmp_path):
    for name in ("torch", "numpy", "msgspec", "pytest", "rich", "conftest", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'imported')!r}, 'w')\n")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --collect-only\n")
    subprocess.run(
        [sys.executable, "-m", "autograder", "list"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True,
    )  # fmt: skip
    assert not (tmp_path / "imported").exists()


@pytest.mark.parametrize(
    "line",
    [
        "import tqdm.__main__",  # reads standard input for ever
        "import numpy.f2py.__main__",
        "import torch.utils.benchmark.examples.simple_timeit",
        "from sklearn.datasets.tests import conftest",
        "import torch._dynamo",
    ],
)
def test_only_libraries_that_do_nothing_when_imported_are_imported_beforehand(line):
    assert not libraries([line.encode()])


def test_a_secret_seed_is_out_of_reach_of_what_runs_before_it_is_read(tmp_path):
    """A worker is a fork of the grader: whatever the frames below it hold, it can read."""
    look = (
        "import sys\nframe = sys._getframe()\nwhile frame:\n"
        "    print(frame.f_locals)\n    frame = frame.f_back\nprint(sys.orig_argv)\n"
    )
    path = tmp_path / "hw5_written.py"
    path.write_text(look)
    seed = "918273645546372819"
    results = Path(tmp_path / "results.json")
    command = [sys.executable, "-m", "autograder", "grade", "hw5_written", str(path)]
    command += ["--seed", seed, "--json", str(results)]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120)
    assert seed not in results.read_text()
