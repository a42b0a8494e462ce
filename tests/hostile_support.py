"""Runs hostile programs through the real grader, in a process of its own, and looks at what is left.

A program is a file in a folder of `tests/hostile/`. Its docstring says what it does, then:

    loses: norm last       the checks that it must not pass, besides `key`, which none may pass;
                           or `all`, or `nothing`
    says: a sentence       what must be in results.json
    never: an expression   what must not be there, besides the secrets
    needs: landlock uid    it is harmless where one of these holds; all others are harmless anyhow.
                           `uid` is a user of the worker's own, `identity` that or no capabilities
    folder: symlink        how it is handed in: one of `FOLDERS` below; a file of its own by default
    machine: x86_64        where alone it can run
    open: an expression    a fault that is known and not mended
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import platform
import re
import shutil
import socket
import stat
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CORPUS = Path(__file__).resolve().parent / "hostile"
CLASSES = ("forging", "reading", "taking_over", "wearing_out", "getting_out", "accidents")
CHECKS = {"double": 10, "norm": 10, "norm.gradient": 10, "key": 50, "sample": 10, "last": 10}
HIDDEN = ("norm", "norm.gradient", "key", "sample")
FIELDS = ("loses", "says", "never", "needs", "folder", "machine", "open")
MARK = "trap-"  # what programs leave behind bears it in its name
HARMLESS = "accidents/main_at_import"  # the first to be run, to see which layers hold
LEAK = "LEAK"  # what programs put before a secret that they have got hold of
MOST_MEMORY = 600  # MB that the grader may take; Gradescope's smallest container has 768


SENTINELS = tuple(
    f"{kind}/{name}"
    for kind, names in {
        "forging": """daemon_outlives_the_run frames_instead_of_answers patched_toolbox
            patched_comparisons write_results_and_exit""",
        "reading": """open_the_solution walk_frames replayed_answers memory_of_the_grader
            files_between_checks times_between_checks kernel_objects_between_checks""",
        "taking_over": "impostors_beside_it overwrite_the_grader",
        "wearing_out": """fork_bomb folders_in_folders_at_once segmentation_fault
            close_the_connection""",
        "getting_out": """connections socket_in_a_folder signals signals_by_the_kernel
            write_outside change_modes death_signal other_programs""",
        "accidents": "main_at_import no_return",
    }.items()
    for name in names.split()
)  # a representative part


# ---------------------------------------------------------------- programs


@dataclass(frozen=True)
class Program:
    """One file of the corpus."""

    path: Path
    title: str
    fields: dict[str, str]

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def passes(self) -> set[str]:
        """The checks that it earns."""
        loses = self.fields["loses"].split()
        if loses == ["all"]:
            return set()
        return set(CHECKS) - {"key"} - (set() if loses == ["nothing"] else set(loses))

    def harmless(self, layers: dict[str, str], tried: Sequence[str]) -> bool:
        """Tell whether it must be harmless where these layers were tried, and so they held."""
        holds = {name for name in tried if not layers.get(name)}
        holds |= {"uid"} if "identity" in holds else set()
        holds |= {"identity"} if "identity" in tried else set()
        needs = self.fields.get("needs", "").split()
        return not needs or bool(holds & set(needs))


def programs() -> list[Program]:
    """Return the whole corpus."""
    paths = [path for name in CLASSES for path in sorted((CORPUS / name).iterdir())]
    found = [read(path) for path in paths if path.suffix in (".py", ".txt")]
    return [p for p in found if p.fields.get("machine", platform.machine()) == platform.machine()]


def read(path: Path) -> Program:
    """Read a program's docstring, which may be that of no valid Python."""
    match = re.match(
        r'(?:\xef\xbb\xbf)?r?"""(.*?)"""', path.read_bytes().decode("latin-1"), re.DOTALL
    )
    assert match, f"{path} has no docstring"
    head, *rest = re.split(rf"^({'|'.join(FIELDS)}):", match.group(1), flags=re.MULTILINE)
    names, texts = rest[::2], rest[1::2]
    fields = {name: " ".join(text.split()) for name, text in zip(names, texts, strict=True)}
    unknown = set(fields.get("loses", "?").split()) - set(CHECKS) - {"all", "nothing"}
    assert not unknown, f"{path}: `loses:` names the checks {unknown}"
    return Program(path, " ".join(head.split()), fields)


# ---------------------------------------------------------------- how they are handed in


def _alone(folder: Path, source: bytes, world: World) -> None:
    (folder / "hw0_trap.py").write_bytes(source)


def _symlink(folder: Path, source: bytes, world: World) -> None:
    (folder / "hw0_trap.py").symlink_to(world.closed / "solutions/hw0/hw0_trap.py")


def _fifo(folder: Path, source: bytes, world: World) -> None:
    os.mkfifo(folder / "hw0_trap.py")


def _folder(folder: Path, source: bytes, world: World) -> None:
    (folder / "hw0_trap.py").mkdir()
    (folder / "hw0_trap.py" / "__init__.py").write_bytes(source)


def _huge(folder: Path, source: bytes, world: World) -> None:
    with (folder / "hw0_trap.py").open("wb") as file:
        file.write(source)
        file.truncate(100 << 20)


def _empty(folder: Path, source: bytes, world: World) -> None:
    (folder / "hw0_trap.py").write_bytes(b" \n\n")


def _misnamed(folder: Path, source: bytes, world: World) -> None:
    (folder / "hw0 trap (1).py").write_bytes(source)


def _notebook(folder: Path, source: bytes, world: World) -> None:
    cell = {"cell_type": "code", "source": ["!touch trap-magic\n"]}
    (folder / "hw0_trap.ipynb").write_text(json.dumps({"cells": [cell]}))


def _archive(folder: Path, source: bytes, world: World) -> None:
    with zipfile.ZipFile(folder / "hw0_trap.py", "w") as archive:
        archive.writestr("__main__.py", source)
        archive.writestr("../../trap-slipped", "out")
        archive.writestr(f"{world.outside}/trap-slipped", "out")


def _beside_impostors(folder: Path, source: bytes, world: World) -> None:
    """Files with the names of everything that the grader, the worker or pytest might import."""
    _alone(folder, source, world)
    impostor = f"open({str(world.outside / 'trap-impostor')!r}, 'w')\nraise SystemExit\n"
    names = ["conftest", "sitecustomize", "usercustomize", "torch", "msgspec", "pytest", "rich"]
    names += ["hw0_helper", "probes", "test_hw0_trap", "random", "autograder/__init__"]
    for name in (*names, "numpy/__init__", "__pycache__/hw0_helper.cpython-311"):
        path = folder / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(impostor)
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --collect-only\n")
    (folder / "assignment.toml").write_text('title = "mine"\nfiles = []\n')
    (folder / "results.json").write_text('{"score": 100}')


def _beside_odd_names(folder: Path, source: bytes, world: World) -> None:
    """Names that do something in a shell, a terminal or a path."""
    _alone(folder, source, world)
    names = ["$(touch trap-shell)", "; touch trap-shell", "`touch trap-shell`", "-rf", "..."]
    names += ["\x1b[2J\x1b]0;title\x07", "line\nbreak", "\u202egnp.exe", "<script>", "x" * 250]
    for name in names:
        (folder / name).write_text("x")
    (folder / os.fsdecode(b"\xff\xfe")).write_text("x")


def _beside_payloads(folder: Path, source: bytes, world: World) -> None:
    """Pickles that run a command when they are loaded, by every usual name."""
    _alone(folder, source, world)
    command = f"touch {world.outside}/trap-pickle"
    payload = b"cos\nsystem\n(S'" + command.encode() + b"'\ntR."
    for name in ("model.pt", "data.pkl", "weights.pth", "hw0_trap.pyc", "array.npy"):
        (folder / name).write_bytes(payload)


FOLDERS: dict[str, Callable[[Path, bytes, World], None]] = {
    name.removeprefix("_"): function
    for name, function in {
        "_alone": _alone, "_symlink": _symlink, "_fifo": _fifo, "_folder": _folder,
        "_huge": _huge, "_empty": _empty, "_misnamed": _misnamed, "_notebook": _notebook,
        "_archive": _archive, "_beside_impostors": _beside_impostors,
        "_beside_odd_names": _beside_odd_names, "_beside_payloads": _beside_payloads,
    }.items()
}  # fmt: skip


# ---------------------------------------------------------------- what they find


@dataclass
class World:
    """The files, the sockets and the secrets around a grading; made anew for every run."""

    base: Path
    key: float
    seed: int
    listeners: list[socket.socket] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.scratch, self.outside = self.base / "scratch", self.base / "outside"
        self.closed, self.results = self.base / "closed", self.base / "closed" / "results.json"
        for folder, mode in ((self.scratch, 0o755), (self.outside, 0o755), (self.closed, 0o700)):
            folder.mkdir()
            folder.chmod(mode)
        self.base.chmod(0o755)
        self.witness = self.outside / "witness"
        self.witness.write_text("untouched")
        grader = self.closed / "graders" / "hw0_trap"
        homework = self.closed / "solutions" / "hw0"
        for name, target in {
            "assignment.toml": grader / "assignment.toml",
            "checks.py": grader / "test_hw0_trap.py",
            "probes.py": grader / "probes.py",
            "halved.py": grader / "bank" / "rejected" / "halved.py",
            "solution.py": homework / "hw0_trap.py",
            "helper.py": homework / "hw0_helper.py",
        }.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            text = (CORPUS / "assignment" / name).read_text()
            target.write_text(text.replace("@KEY@", repr(self.key)))
        self.addresses = self._listen()

    def _listen(self) -> dict[str, str]:
        """Open sockets that a program may try to reach; return what its text calls them."""
        path, abstract = str(self.outside / "socket"), f"trap-{os.getpid()}"
        for kind, family, address in (
            (socket.SOCK_STREAM, socket.AF_INET, ("127.0.0.1", 0)),
            (socket.SOCK_DGRAM, socket.AF_INET, ("127.0.0.1", 0)),
            (socket.SOCK_STREAM, socket.AF_UNIX, path),
            (socket.SOCK_STREAM, socket.AF_UNIX, "\0" + abstract),
        ):
            listener = socket.socket(family, kind)
            listener.bind(address)
            if kind == socket.SOCK_STREAM:
                listener.listen()
            listener.setblocking(False)
            self.listeners.append(listener)
        tcp, udp = (listener.getsockname()[1] for listener in self.listeners[:2])
        return {"TCP": str(tcp), "UDP": str(udp), "SOCKET": path, "ABSTRACT": abstract}

    def filled_in(self, source: bytes) -> bytes:
        """Return a program's text with the places of this world in it."""
        places = {"OUTSIDE": self.outside, "CLOSED": self.closed, "RESULTS": self.results,
                  "GRADER": os.getpid(), **self.addresses}  # fmt: skip
        for name, place in places.items():
            source = source.replace(f"@{name}@".encode(), str(place).encode())
        return source

    def secrets(self) -> dict[str, list[str]]:
        """Return what no student may see: anywhere, and in the answer of a hidden check."""
        import torch

        from autograder.checking.draw import Draw, derive

        shapes = {"norm": (5, 3), "norm.gradient": (5, 3), "key": (4,), "sample": (2,)}
        assert set(shapes) == set(HIDDEN)
        drawn = {
            name: Draw(derive(self.seed, name)).normal(*shape) for name, shape in shapes.items()
        }
        values = [*drawn.values(), drawn["norm"].norm(dim=-1), self.key * drawn["key"]]
        numbers = torch.cat([value.flatten() for value in values]).abs().tolist()
        return {
            "anywhere": [LEAK, "SECRET-", str(self.seed), repr(self.key)[:9]]
            + [f"{number:.8f}"[:8] for number in numbers],
            "hidden": [text for n in numbers if len(text := f"{n:.5g}".replace("0.", "")) > 4],
        }

    def traces(self) -> list[str]:
        """Return what a program has left in this world, and sweep it up."""
        found = [f"{path.name} in its scratch folder" for path in self.scratch.iterdir()]
        keep = {"witness", "socket"}
        places = [self.outside, Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), ROOT, Path.home()]
        for place in places:
            with contextlib.suppress(OSError):
                for path in place.iterdir():
                    mine = place == self.outside and path.name not in keep
                    if mine or path.name.startswith(MARK):
                        found.append(f"the file {path}")
                        shutil.rmtree(path) if path.is_dir() else path.unlink()
        if not self.witness.exists():
            found.append("the witness is gone")
            self.witness.write_text("untouched")
        looks = self.witness.stat()
        marks = (stat.S_IMODE(looks.st_mode) & 0o7022, looks.st_uid, looks.st_nlink)
        if marks != (0, os.geteuid(), 1) or self.witness.read_text() != "untouched":
            found.append(f"the witness is changed: {marks}")
        if looks.st_mtime < 1.5e9 or os.listxattr(self.witness):
            found.append("the witness bears times or attributes that it was given")
        self.witness.unlink()
        self.witness.write_text("untouched")
        for kind in ("shm", "sem", "msg"):
            lines = Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]
            found += [f"System V {kind} {n}" for n in lines if int(n.split()[0]) == 0x74726170]
        for listener in self.listeners:
            with contextlib.suppress(BlockingIOError):
                if listener.type == socket.SOCK_DGRAM:
                    listener.recv(1000)
                else:
                    listener.accept()[0].close()
                found.append(f"a connection to {listener.getsockname()!r}")
        return found

    def close(self) -> None:
        for listener in self.listeners:
            listener.close()
        shutil.rmtree(self.base, ignore_errors=True)


def processes(zygote: int) -> list[str]:
    """Return what runs below this process besides the zygote, or under a name that a program took."""
    parents, names = {}, {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{entry}/stat").read_text()
            state, parent = text.rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(entry)] = int(parent)
                names[int(entry)] = text.partition("(")[2].rpartition(")")[0]
    below, waiting = set(), {os.getpid()}
    while waiting:
        waiting = {child for child, parent in parents.items() if parent in waiting}
        below |= waiting
    below |= {pid for pid, name in names.items() if name == f"{MARK}{os.getpid()}"}
    return [f"the process {pid} ({names[pid]})" for pid in sorted(below - {zygote})]


# ---------------------------------------------------------------- one run


@dataclass
class Outcome:
    """What came of one program."""

    results: dict[str, Any] | None  # results.json as it was written
    terminal: str
    staff: str
    layers: dict[str, str]
    error: str  # what came out of `grade`, which nothing may
    left: list[str]
    seconds: float
    memory: int  # MB, the most that the grader has had up to then
    leaked: list[str]


def run(
    names: Sequence[str], launcher: Any, key: float, seed: int
) -> Iterator[tuple[str, Outcome | None]]:
    """Grade programs one after the other, and look at what each has left.

    The outcome of one that the layers cannot make harmless, and which is not run, is None.
    """
    from autograder import catalogue, grading
    from autograder.sandbox.subjects import Limits
    from tests.fakes import Fake

    def short(check: float) -> Limits:
        return Limits(start=3, call=1.5, check=min(check, 5))

    setattr(grading, "Limits", short)  # noqa: B010 (the engine's own are too long to wait for)
    world = World(Path(tempfile.mkdtemp(prefix="hostile-")), key, seed)
    tempfile.tempdir = str(world.scratch)
    made = catalogue.read(world.closed / "graders" / "hw0_trap")
    assignment = Fake(made.name, made.settings, made.folder)
    secrets = world.secrets()
    known = {program.name: program for program in programs()}
    layers: dict[str, str] | None = None
    try:
        for name in (HARMLESS, *names):
            program = known[name]
            if layers is not None and not program.harmless(layers, launcher.layers):
                yield name, None
                continue
            outcome = _one(program, assignment, launcher, world, secrets)
            if layers is None:
                layers = outcome.layers  # which this machine has
            else:
                yield name, outcome
    finally:
        world.close()


def _one(
    program: Program, assignment: Any, launcher: Any, world: World, secrets: dict[str, list[str]]
) -> Outcome:
    from rich.console import Console

    from autograder.grading import grade
    from autograder.report import gradescope
    from autograder.report.terminal import TerminalReport
    from autograder.submission import from_folder, libraries

    folder = world.closed / "submission"
    folder.mkdir()
    source = world.filled_in(program.path.read_bytes())
    FOLDERS[program.fields.get("folder", "alone")](folder, source, world)
    world.results.unlink(missing_ok=True)
    terminal = io.StringIO()
    view = TerminalReport(Console(file=terminal, width=100))
    started, error, staff = time.monotonic(), "", ""
    layers: dict[str, str] = {}
    try:
        submission = from_folder(assignment, folder)
        launcher.preload(libraries(list(submission.files.values())))

        def on_result(report: Any, check: Any) -> None:
            view.add(report, check)
            gradescope.write(report, world.results)

        view.begin(assignment, submission.path)
        report = grade(assignment, submission, launcher, world.seed, on_result)
        view.end(report)
        gradescope.write(report, world.results)
        layers, staff = report.layers, "".join(check.staff for check in report.checks)
    except BaseException as caught:
        error = f"{type(caught).__name__}: {caught}"
    seconds = time.monotonic() - started
    limit = time.monotonic() + 5
    zygote = getattr(launcher, "pid", 0)
    while (list(world.scratch.iterdir()) or processes(zygote)) and time.monotonic() < limit:
        time.sleep(0.01)
    shutil.rmtree(folder)
    text = world.results.read_text() if world.results.exists() else ""
    try:
        results = json.loads(text)
    except ValueError:
        results = None
    hidden = "\n".join(
        test["output"] for test in (results or {"tests": []})["tests"]
        if test["number"].removeprefix("hw0_trap.") in HIDDEN
    )  # fmt: skip
    leaked = [secret for secret in secrets["anywhere"] if secret in text]
    leaked += [secret for secret in secrets["hidden"] if secret in hidden]
    for secret in ("SECRET-", str(world.seed)):  # staff may see what hidden checks were given
        leaked += [f"{secret}, in the terminal"] * (secret in terminal.getvalue())
    status = Path("/proc/self/status").read_text()
    return Outcome(
        results, terminal.getvalue(), staff, layers, error, world.traces() + processes(zygote),
        seconds, int(status.split("VmHWM:")[1].split()[0]) >> 10, leaked,
    )  # fmt: skip


def faults(program: Program, outcome: Outcome, tried: Sequence[str]) -> list[str]:
    """Return a sentence for everything about an outcome that must not be."""
    found = [f"left behind: {what}" for what in outcome.left]
    found += [f"leaked: {what}" for what in outcome.leaked]
    if outcome.error:
        found.append(f"came out of grade: {outcome.error}")
    if outcome.seconds > 20 + 5:
        found.append(f"took {outcome.seconds:.1f} s")
    if outcome.memory > MOST_MEMORY:
        found.append(f"the grader took {outcome.memory} MB")
    if outcome.results is None:
        return [*found, "results.json is missing or broken"]
    tests = {t["number"].removeprefix("hw0_trap."): t for t in outcome.results["tests"]}
    if {name: test["max_score"] for name, test in tests.items()} != CHECKS:
        return [*found, f"results.json has the checks {list(tests)}"]
    passed = {name for name, test in tests.items() if test["status"] == "passed"}
    if passed != program.passes:
        found.append(f"passed {sorted(passed)}, not {sorted(program.passes)}")
    for name, test in tests.items():
        if test["score"] != (CHECKS[name] if name in passed else 0):
            found.append(f"{name} has {test['score']} points")
        if test["extra_data"]["verdict"] == "grader_error":
            found.append(f"{name} is a grader error: {outcome.staff[-400:]}")
        if name not in passed and not test["output"]:
            found.append(f"{name} gives no reason")
    if outcome.results["score"] != sum(CHECKS[name] for name in passed):
        found.append(f"the score is {outcome.results['score']}")
    shown = "\n".join([outcome.results["output"], *(test["output"] for test in tests.values())])
    says = program.fields.get("says", "")
    if says and says not in " ".join(shown.split()) and len(tried) == 6:
        found.append(f"does not say {says!r}")
    never = program.fields.get("never", "")
    if never and re.search(never, json.dumps(outcome.results)):
        found.append(f"says what it never may: {never}")
    for where, text in (("results.json", shown), ("the terminal", outcome.terminal)):
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text):
            found.append(f"{where} shows control characters")
    return found


def main() -> None:
    """Run as a process of its own: layers on the command line, the secrets on standard input."""
    from autograder.sandbox import launching

    launcher = launching.start(layers=tuple(filter(None, sys.argv[1].split(","))))
    order = json.loads(sys.stdin.read())  # only now: the zygote knows nothing of it
    with open(1, "w", closefd=False) as answer:
        for name, outcome in run(order["programs"], launcher, order["key"], order["seed"]):
            answer.write(json.dumps([name, outcome and asdict(outcome)]) + "\n")
            answer.flush()
    launcher.close()


if __name__ == "__main__":
    main()
