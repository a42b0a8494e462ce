"""The command line: what it prints, writes and returns, and one sentence for every wrong usage."""

import contextlib
import gc
import io
import json
import os
import signal
import stat
import subprocess
import sys

import pytest

from autograder import catalogue, cli
from autograder.catalogue import ROOT
from tests.fakes import CHECKS, FILE, NAME, SOLUTION, Fake, descendants, make, soon, text


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of two assignments, one of which has a broken check, in the current folder."""
    make(tmp_path)
    broken = CHECKS.replace("agree(lambda hw: hw.triple(x))", "raise ValueError('ours')")
    make(tmp_path, broken, name="hw1_broken")
    graders = tmp_path / "graders"

    def known():
        found = catalogue.assignments(graders)
        return [Fake(one.name, one.settings, one.folder) for one in found]

    def find(name):
        catalogue.find(name, graders)  # raises where there is none
        return next(one for one in known() if one.name == name)

    monkeypatch.setattr(cli, "assignments", known)
    monkeypatch.setattr(cli, "find", find)
    monkeypatch.setattr(
        cli, "uploading", lambda name: find(catalogue.uploading(name, graders).name)
    )
    for name in (NAME, "hw1_broken"):  # checks of another test
        sys.modules.pop(f"test_{name}", None)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    yield here
    gc.enable()


@pytest.fixture
def run(course, capsys):
    """Run a command; return its exit code, what it printed, and what it complained of."""

    def run(*argv):
        capsys.readouterr()
        try:
            code: object = cli.main([str(argument) for argument in argv])
        except SystemExit as end:
            code = end.code
        return code, *capsys.readouterr()

    return run


def solution(course):
    path = course / FILE
    path.write_text(text(SOLUTION))
    return path


# ---------------------------------------------------------------- help and wrong usage


def test_help_tells_what_there_is(run):
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    commands = ("list", "grade", "starter", "bank", "bench")
    for command in commands:
        assert f"    {command} " in out
        code, help_of_command, _ = run(command, "--help")
        assert code == 0
        assert f"python -m autograder {command}" in help_of_command


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "COMMAND"),
        (["no-such-command"], "no-such-command"),
        (["grade", "--no-such-option"], "--no-such-option"),
        (["grade", "--seed", "many"], "many"),
        (["grade", "no_such"], f"There is no assignment 'no_such'; there are: {NAME}, hw1_broken."),
        (["grade", "no_such.py"], "no_such.py"),
        (["grade", "other.py"], "other.py"),
        (["grade", NAME], "There is no folder starter/hw0 to look for hw0_fake in"),
        (["grade", NAME, "--from", "nowhere"], "There is no folder nowhere/hw0"),
        (["grade"], "There is no folder"),
        (["grade", NAME, "missing.py"], "There is no file missing.py."),
        (["grade", NAME, ""], "a path is empty"),
        (["grade", NAME, "--from", ""], "a path is empty"),
        (["grade", NAME, "other.py", "third.py"], "'other.py' is none of them."),
        (["grade", NAME, "other.py", "--json", "nowhere/results.json"], "--json"),
        (["grade", NAME, "other.py", "--json", "."], "--json"),
        (["grade", "--json", "results.json"], "--json"),
        (["grade", NAME, "other.py", "--html", "nowhere/report.html"], "--html"),
        (["grade", NAME, "other.py", "--html", "."], "--html"),
        pytest.param(["grade", NAME, "other.py", "--json", "/proc/results.json"], "/proc",
                     marks=pytest.mark.skipif(sys.platform != "linux", reason="/proc")),
        (["bank", "no_such"], "no_such"),
        (["bank", NAME, "--only", "no_such_program"], "no_such_program"),
        (["bank", NAME, "--jobs", "0"], "--jobs"),
        (["bench", "no_such"], "no_such"),
        (["bench", NAME, "--runs", "0"], "--runs"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_wrong_usage_is_told_in_one_sentence(run, course, argv, told):
    for name in ("other.py", "third.py"):
        (course / name).write_text("x = 1\n")
    code, out, err = run(*argv)
    assert code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert err.endswith(".\n")
    assert told in err
    assert sorted(os.listdir()) == ["other.py", "third.py"]


# ---------------------------------------------------------------- list and grade


def test_assignments_are_listed_with_their_points(run):
    code, out, err = run("list")
    assert (code, err) == (0, "")
    rows = [line.split() for line in out.splitlines()]
    assert rows[1:] == [
        [NAME, NAME, FILE, "2", "100"],
        ["hw1_broken", "hw1_broken", "hw1_broken.py", "2", "100"],
    ]


@pytest.mark.parametrize("named", [True, False])
def test_a_file_is_graded(run, course, named):
    path = solution(course)
    code, out, err = run("grade", *([NAME] if named else []), path)
    assert (code, err) == (0, "")
    assert f"{NAME}  100 / 100  ·  2 of 2 checks passed" in out
    assert "\x1b" not in out
    assert os.listdir() == [FILE]


def test_a_folder_is_graded_and_what_else_lies_there_is_named(run, course):
    solution(course)
    (course / "thoughts.txt").write_text("x")
    code, out, _ = run("grade", NAME, ".")
    assert code == 0
    assert "100 / 100" in out
    assert "ignored: 'thoughts.txt'" in out


def test_submissions_are_looked_for_in_the_folder_of_the_homework(run, course):
    folder = course / "work" / "hw0"
    folder.mkdir(parents=True)
    (folder / FILE).write_text("def double(x):\n    return 2 * x\n")
    code, out, _ = run("grade", NAME, "--from", "work")
    assert code == 0
    assert "60 / 100" in out
    assert "has no 'triple'" in out


def test_a_file_of_another_name_is_graded_with_a_note(run, course):
    solution(course).rename("mine.py")
    code, out, _ = run("grade", NAME, "mine.py")
    assert code == 0
    assert "100 / 100" in out
    assert f"mine.py was graded as {FILE}" in out


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda path: path.write_text(""), "is empty"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b"\0" * 10), "is not valid Python"),
        (lambda path: path.symlink_to("nowhere"), "is a link"),
        (lambda path: None, "is not in the submission"),
    ],
)
def test_a_folder_with_nothing_to_grade_has_a_complete_report(run, course, prepare, said):
    (course / "in").mkdir()
    prepare(course / "in" / FILE)
    code, out, _ = run("grade", NAME, "in", "--json", "results.json")
    assert code == 0
    assert "0 / 100" in out
    assert said in out or "null byte" in out
    results = json.loads((course / "results.json").read_text())
    assert [test["max_score"] for test in results["tests"]] == [60, 40]
    assert results["score"] == 0
    assert all(test["output"] for test in results["tests"])


def test_results_are_written_for_gradescope(run, course):
    path = solution(course)
    code, _, _ = run("grade", NAME, path, "--json", "results.json")
    assert code == 0
    results = json.loads((course / "results.json").read_text())
    assert results["score"] == 100
    assert sorted(os.listdir()) == [FILE, "results.json"]


@pytest.mark.parametrize("option", ["--json", "--html"])
def test_what_is_no_file_is_not_replaced_by_results(run, course, option):
    path = solution(course)
    os.mkfifo("pipe")
    code, _, err = run("grade", NAME, path, option, "pipe")
    assert code == 2
    assert "pipe is not a file" in err
    assert stat.S_ISFIFO(os.stat("pipe").st_mode)


def test_a_page_is_written_for_one_assignment_or_all(run, course):
    solution(course)
    code, out, _ = run("grade", NAME, FILE, "--html", "report.html")
    assert code == 0
    assert "report.html" in out
    assert "100 / 100" in (course / "report.html").read_text("utf-8")
    assert "  all " not in out, "one score needs no table"
    code, out, _ = run("grade", "--from", course.parent / "solutions", "--html", "report.html")
    assert code == 1, "one has a broken check"
    assert out.index(f"{NAME}  100 / 100") < out.rindex(NAME) < out.index("  all ")
    source = (course / "report.html").read_text("utf-8")
    assert "Report on 2 assignments" in source
    assert "ValueError" not in source, "it can be handed on"


def test_a_notebook_is_graded_by_its_name(run, course):
    cell = {"cell_type": "code", "source": text(SOLUTION)}
    (course / "hw0_fake.ipynb").write_text(json.dumps({"cells": [cell]}))
    assert "100 / 100" in run("grade", "hw0_fake.ipynb")[1]
    assert "100 / 100" in run("grade", NAME, "hw0_fake.ipynb")[1]
    assert "100 / 100" in run("grade", NAME, ".")[1]


def test_the_seed_is_chosen(run, course):
    (course / FILE).write_text("def double(x):\n    return x\n")

    def shown(*options):
        out = run("grade", NAME, FILE, *options)[1]
        return [line for line in out.splitlines() if "got" in line]

    assert shown() == shown("--seed", cli.PUBLIC_SEED) != shown("--seed", 5)


def test_a_fault_of_ours_is_told_by_the_exit_code(run, course):
    path = solution(course)
    code, out, _ = run("grade", "hw1_broken", path, "--json", "results.json")
    assert code == 1
    assert "60 / 100" in out
    assert "ValueError: ours" in out, "staff sees why"
    assert "ValueError" not in (course / "results.json").read_text()


def test_nothing_is_left_running(run, course):
    before = descendants() if sys.platform == "linux" else set()
    run("grade", NAME, solution(course))
    if sys.platform == "linux":
        assert soon(lambda: not descendants() - before)


# ---------------------------------------------------------------- the terminal


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_colour_is_used_on_a_terminal_unless_it_is_unwanted(course, monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    path = solution(course)

    def printed():
        screen = Terminal()
        with contextlib.redirect_stdout(screen):
            assert cli.main(["grade", NAME, str(path)]) == 0
        return screen.getvalue()

    assert "\x1b[32m" in printed()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in printed()


def test_an_output_that_knows_no_unicode_is_no_obstacle(course):
    path = solution(course)
    raw = io.BytesIO()
    with contextlib.redirect_stdout(io.TextIOWrapper(raw, "ascii", write_through=True)):
        assert cli.main(["grade", NAME, str(path)]) == 0
    assert b"100 / 100" in raw.getvalue()


# ---------------------------------------------------------------- Ctrl-C

DRIVER = """
import sys
from pathlib import Path
from autograder import catalogue, cli
from tests.fakes import Fake

def find(name):
    found = catalogue.find(name, Path(sys.argv[1]))
    return Fake(found.name, found.settings, found.folder)

cli.find = find
sys.exit(cli.main(sys.argv[2:]))
"""


@pytest.fixture
def heard_interruptions():
    """Let new processes hear SIGINT, which they ignore where we were started to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interruption_leaves_nothing_behind(tmp_path, heard_interruptions):
    make(tmp_path)
    endless = "open('here', 'w')\n        while True: pass"
    source = SOLUTION.replace("return 3 * x", endless)
    (tmp_path / FILE).write_text(text(source))
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    scratch.chmod(0o777)
    command = [sys.executable, "-c", DRIVER, tmp_path / "graders", "grade", NAME, tmp_path / FILE]
    process = subprocess.Popen(
        [*map(str, command), "--json", str(tmp_path / "results.json")], cwd=ROOT, text=True,
        env={**os.environ, "TMPDIR": str(scratch)}, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert soon(lambda: list(scratch.glob("autograder-*/here")), 60)
    children = descendants(process.pid) if sys.platform == "linux" else set()
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "\nInterrupted.\n"
    assert list(scratch.iterdir()) == []
    assert not any(os.path.exists(f"/proc/{child}") for child in children)
    results = json.loads((tmp_path / "results.json").read_text())
    assert [test["score"] for test in results["tests"]] == [60, 0]
