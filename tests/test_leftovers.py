"""A submission leaves no process and no file behind, and cannot keep us from cleaning up."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from autograder.catalogue import ROOT
from autograder.sandbox import launching, scratch, zygote
from autograder.sandbox.failures import SubmissionFailed
from autograder.sandbox.zygote import Zygote
from tests.fakes import (
    QUICK,
    descendants,
    failure,
    graded,
    make,
    mentions,
    soon,
    submitted,
    verdicts,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what there is")

MARK = f"{os.getpid()}.5"  # no other process sleeps for so long
SHORT = replace(QUICK, call=0.5)


@pytest.fixture(scope="module", params=["isolated", "bare", "interpreters"])
def some_launcher(request):
    """Launchers with and without the layers that would refuse much of what follows."""
    if request.param == "interpreters":
        yield request.getfixturevalue("interpreters")
    elif request.param == "isolated":
        yield request.getfixturevalue("launcher")
    else:
        launcher = launching.start(layers=())
        yield launcher
        launcher.close()


@pytest.fixture
def bare():
    launcher = launching.start(layers=())
    yield launcher
    launcher.close()


TRIES = """
import os, subprocess, threading, time

def tries(*functions):
    for function in functions:
        try:
            function()
        except BaseException as error:
            print(type(error))
"""


def test_nothing_is_left_of_a_worker(some_launcher, scratch_folder):
    source = f"""{TRIES}
def f():
    tries(
        lambda: open("written.txt", "w").write("x"),
        lambda: os.makedirs("a/b/c"),
        lambda: open("a/b/c/locked", "w").close(),
        lambda: os.symlink("/", "a/link"),
        lambda: os.chmod("a/b", 0),
        lambda: os.mkdir("closed", 0),
        lambda: os.mkfifo("pipe"),
        lambda: threading.Thread(target=time.sleep, args=(60,)).start(),
        lambda: subprocess.Popen(["sleep", "{MARK}"]),
        lambda: os.fork() or time.sleep(60),
    )
    while True: pass
"""
    before = descendants()
    with submitted(some_launcher, source, SHORT) as remote:
        assert "longer than 0.5 s" in failure(remote).summary
        assert len(list(scratch_folder.iterdir())) == 1
    assert soon(lambda: not list(scratch_folder.iterdir()))
    if isinstance(some_launcher, Zygote):
        assert soon(lambda: not descendants(some_launcher.pid))
    assert soon(lambda: not descendants() - before)
    assert not mentions(MARK)


def test_a_child_that_leaves_its_group_is_ended_too(bare, scratch_folder):
    if not isinstance(bare, Zygote):
        pytest.skip("only the zygote adopts what its workers leave behind")
    source = f"""{TRIES}
def f():
    for _ in range(3):
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.execvp("sleep", ["sleep", "{MARK}"])
            os._exit(0)
    return 1
"""
    with submitted(bare, source) as remote:
        assert remote.homework.f() == 1
        assert soon(lambda: len(mentions(MARK)) == 3)
    assert soon(lambda: not mentions(MARK))
    assert soon(lambda: not descendants(bare.pid))
    assert soon(lambda: not list(scratch_folder.iterdir()))


def test_workers_end_with_the_launcher(scratch_folder):
    launcher = launching.start()
    if not isinstance(launcher, Zygote):
        pytest.skip("only the zygote outlives its workers")
    with submitted(launcher, "def f():\n    return 1\n") as remote:
        assert remote.homework.f() == 1
        assert descendants(launcher.pid)
        launcher.close()
        assert not os.path.exists(f"/proc/{launcher.pid}")
        with pytest.raises((SubmissionFailed, OSError, RuntimeError)):
            remote.homework.f()
        remote.folder = remote.channel = None  # nobody is there to discard it
    assert soon(lambda: not list(scratch_folder.iterdir()))


GRADER = """
import time
from autograder.sandbox import launching
from tests.fakes import descendants, submitted

with submitted(launching.start(), "def f():\\n    return 1\\n") as remote:
    remote.homework.f()
    print(*descendants(), flush=True)
    time.sleep(60)
"""
JUDGES = """
import time
from autograder.command_bank import processes
from tests.fakes import descendants

with processes(1) as pool:
    pool.submit(time.sleep, 0).result()
    print(*descendants(), flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("program", [GRADER, JUDGES], ids=["a grading", "a bank"])
def test_what_is_killed_takes_its_processes_along(tmp_path, program):
    """By the kernel's parent-death signal: nobody else could do it."""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}  # for the folder that nobody removes
    command = [sys.executable, "-c", program]
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    children = process.stdout.readline().split()
    process.kill()
    process.wait()
    process.stdout.close()  # its end is not waited for: who is left over keeps it open
    assert children
    assert soon(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in children))


# ---------------------------------------------------------------- folders


DEEP = """
import os

def deep(n):
    for _ in range(n):
        os.mkdir("d")
        os.chdir("d")
    open("bottom", "w").close()

def many(n):
    for number in range(n):
        open(f"file{number}", "w").close()

def hidden(n):
    # in a folder whose whole path is too long for any call of the system
    for _ in range(20):
        os.mkdir("d" * 250)
        os.chdir("d" * 250)
    many(n)

def large():
    for number in range(9):
        with open(f"large{number}", "wb") as file:
            file.truncate(15 << 20)

def wait():
    import time
    time.sleep(60)

def chatter():
    large()
    while True: print("x" * 1000)
"""


def test_a_tree_of_any_depth_is_removed(launcher, scratch_folder):
    with submitted(launcher, DEEP) as remote:
        remote.homework.deep(400)
    with submitted(launcher, "def f():\n    return 1\n") as remote:
        assert remote.homework.f() == 1, "the launcher has survived it"
    assert soon(lambda: not list(scratch_folder.iterdir()))


@pytest.mark.parametrize("do", ["deep", "many", "hidden"])
def test_too_many_files_end_the_worker(launcher, scratch_folder, do):
    told = pytest.raises(SubmissionFailed, match="1000 files, to disk")
    with submitted(launcher, DEEP) as remote, told:
        getattr(remote.homework, do)(1100)
        remote.homework.wait()
    assert soon(lambda: not list(scratch_folder.iterdir()))


@pytest.mark.parametrize("then", ["wait", "chatter"])
def test_too_large_files_end_the_worker(launcher, scratch_folder, then):
    with submitted(launcher, DEEP) as remote:
        remote.homework.large()
        started = time.monotonic()
        assert "wrote more than 64 MB" in failure(remote, then).summary
        assert time.monotonic() - started < 3
    assert soon(lambda: not list(scratch_folder.iterdir()))


def test_what_lies_outside_is_not_removed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("x")
    folder = tmp_path / "folder"
    (folder / "deeper" / "still").mkdir(parents=True)
    for place in (folder, folder / "deeper", folder / "deeper" / "still"):
        (place / "link").symlink_to(outside)
        (place / "file").symlink_to(outside / "precious")
        os.link(outside / "precious", place / "hard")
        (place / "closed").mkdir(0)
    os.mkfifo(folder / "pipe")
    scratch.remove(str(folder))
    assert not folder.exists()
    assert (outside / "precious").read_text() == "x"
    scratch.remove(str(folder))  # that it is gone is no fault


def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "precious").write_text("x")
    (tmp_path / "folder").symlink_to(tmp_path / "outside")
    scratch.remove(str(tmp_path / "folder"))
    assert (tmp_path / "outside" / "precious").exists()


# ---------------------------------------------------------------- a zygote that fails


def test_a_zygote_that_fails_does_not_go_on_as_a_second_grader(monkeypatch):
    def broken(*_):
        raise RuntimeError

    parent = os.getpid()
    monkeypatch.setattr(zygote, "_serve", broken)
    try:
        started = Zygote()
    except RuntimeError:
        assert os.getpid() != parent
        os._exit(1)
    _, status = os.waitpid(started.pid, 0)
    started.control.close()
    assert os.waitstatus_to_exitcode(status) not in (0, 1)


def test_a_zygote_that_was_killed_is_our_fault_in_every_check(tmp_path, scratch_folder):
    launcher = launching.start()
    if not isinstance(launcher, Zygote):
        pytest.skip("there is no zygote here")
    os.kill(launcher.pid, signal.SIGKILL)
    report = graded(make(tmp_path), None, launcher)
    assert set(verdicts(report).values()) == {"grader_error"}
    assert [check.id for check in report.checks] == ["a", "b"]
    assert report.seconds < 5
    assert list(scratch_folder.iterdir()) == []
    launcher.close()
