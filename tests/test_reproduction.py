"""The `reproduce` command, with a homework made for the test."""

import subprocess
import textwrap
import time

import msgspec
import pytest

from autograder import catalogue
from autograder.catalogue import Assignment, Settings, UsageError
from autograder.cli import main
from autograder.reproduction import command, page, runs
from autograder.reproduction.runs import Figure, Result, runs_of

SCRIPT = """
    import argparse, json, pathlib, time
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--beta", type=float, default=1.0)
    args = parser.parse_args()
    checkpoint = args.out / "checkpoint"
    with checkpoint.open("a") as file:
        file.write("started\\n")
    if args.beta < 0:
        raise SystemExit("beta is negative")
    value = 1.0 if args.quick or not args.data else float((args.data / "number").read_text())
    (args.out / "picture.png").write_bytes(b"a picture")
    (args.out / "metrics.json").write_text(json.dumps({"nelbo": value * args.beta}))
"""
RUNS = """
    [[run]]
    name = "plain"
    title = "as on the sheet"
    figures.nelbo = { title = "NELBO", sheet = 102.23, better = "low" }
    images = { "picture.png" = "200 digits" }

    [[run]]
    name = "half"
    title = "half as much"
    options = ["--beta", "0.5"]
    figures.nelbo = { title = "NELBO" }
"""


@pytest.fixture
def homework(tmp_path, monkeypatch):
    """An assignment `toy` in a repository of its own, and a folder of data."""
    grader = tmp_path / "graders" / "toy"
    solution = tmp_path / "solutions" / "hw9" / "toy.py"
    for path, text in ((solution, SCRIPT), (grader / runs.FILE, RUNS)):
        path.parent.mkdir(parents=True)
        path.write_text(textwrap.dedent(text))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "number").write_text("100.0")
    toy = Assignment("toy", Settings("Toy", "hw9", ("toy.py",)), grader)
    for module in (catalogue, runs, command):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(Assignment, "solution", lambda self: solution)
    for module in (page, runs):
        monkeypatch.setattr(module, "assignments", lambda: [toy])
    monkeypatch.setattr(command, "WORK", tmp_path / "build")
    monkeypatch.setattr(command, "RESULTS", tmp_path / "docs" / "results")
    monkeypatch.setattr(command, "PAGE", tmp_path / "docs" / "results.md")
    return toy


def starts(tmp_path, name):
    (checkpoint,) = (tmp_path / "build" / "toy").glob(f"{name}-*/checkpoint")
    return len(checkpoint.read_text().split())


def test_a_script_that_makes_its_data_up_is_given_none(homework, tmp_path):
    made_up = '[[run]]\nname = "alone"\ntitle = "alone"\ndata = false\n'
    (homework.folder / runs.FILE).write_text(made_up + 'figures.nelbo = { title = "NELBO" }\n')
    assert command.run([], tmp_path / "data", quick=False) == 0
    text = (tmp_path / "docs" / "results.md").read_text()
    assert "| toy | alone: NELBO |  | 1.00 |  |" in text


def test_the_sheets_figures_stand_beside_ours_with_the_images(homework, tmp_path, capfd):
    assert command.run([], tmp_path / "data", quick=False) == 0
    text = (tmp_path / "docs" / "results.md").read_text()
    assert "| toy | as on the sheet: NELBO | 102.23 | 100.00 | -2.23 |" in text
    assert "| toy | half as much: NELBO |  | 50.00 |  |" in text
    assert "![200 digits](results/toy/plain-picture.png)" in text
    assert (tmp_path / "docs" / "results" / "toy" / "plain-picture.png").read_bytes()
    assert "0 figures fall short" in capfd.readouterr().out


def test_what_is_done_is_not_done_again_until_the_code_changes(homework, tmp_path, capfd):
    for _ in range(2):
        command.run([], tmp_path / "data", quick=False)
    assert starts(tmp_path, "plain") == 1
    assert "done before" in capfd.readouterr().out
    script = homework.solution()
    script.write_text(script.read_text() + "# changed\n")
    text, _ = page.page(tmp_path / "docs" / "results")
    assert "with older code" in text
    command.run([], tmp_path / "data", quick=False)
    assert len(list((tmp_path / "build" / "toy").glob("plain-*"))) == 2


def test_of_several_runs_at_a_time_each_writes_to_its_log(homework, tmp_path, capfd):
    path = homework.folder / runs.FILE
    path.write_text(path.read_text().replace("0.5", "-1"))
    assert command.run([], tmp_path / "data", quick=False, jobs=2) == 1
    printed = capfd.readouterr()
    assert "plain" in printed.out and "beta is negative" not in printed.out + printed.err
    assert "half as much: failed, see the end of" in printed.out
    (log,) = (tmp_path / "build" / "toy").glob("half-*/log.txt")
    assert "beta is negative" in log.read_text()
    assert "100.00" in (tmp_path / "docs" / "results.md").read_text()


def test_a_figure_that_falls_short_is_told_and_gives_exit_code_1(homework, tmp_path, capfd):
    (tmp_path / "data" / "number").write_text("103.0")
    assert command.run(["hw9"], tmp_path / "data", quick=False) == 1
    assert "+0.77 **short**" in (tmp_path / "docs" / "results.md").read_text()
    assert "toy: as on the sheet, NELBO" in capfd.readouterr().err


def test_a_run_that_fails_is_told_and_the_others_are_made(homework, tmp_path, capfd):
    path = homework.folder / runs.FILE
    path.write_text(path.read_text().replace("0.5", "-1"))
    assert command.run([], tmp_path / "data", quick=False) == 1
    assert "toy (half)" in capfd.readouterr().err
    text = (tmp_path / "docs" / "results.md").read_text()
    assert "100.00" in text and "| toy | half as much | not run |" in text


def test_an_interrupted_run_starts_again_in_the_same_folder(homework, tmp_path, monkeypatch):
    class Killed(Exception):
        pass

    def killed(*_, **__):
        (place,) = (tmp_path / "build" / "toy").glob("plain-*")
        (place / "checkpoint").write_text("started\n")
        time.sleep(0.2)
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "run", killed)
        with pytest.raises(Killed):
            command.run([], tmp_path / "data", quick=False)
    command.run([], tmp_path / "data", quick=False)
    assert starts(tmp_path, "plain") == 2
    kept = (tmp_path / "docs" / "results" / "toy" / "plain.json").read_bytes()
    assert msgspec.json.decode(kept, type=Result).seconds >= 0.2, "both starts count"


def test_a_quick_run_needs_no_data_and_keeps_nothing(homework, tmp_path):
    assert command.run([], tmp_path / "nowhere", quick=True) == 0
    assert not (tmp_path / "docs").exists()


def test_a_quick_run_that_leaves_an_image_out_is_a_failure(homework, tmp_path, capfd):
    path = homework.folder / runs.FILE
    path.write_text(path.read_text().replace("picture.png", "absent.png"))
    assert command.run([], tmp_path, quick=True) == 1
    assert "absent.png is missing" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("ours", "better", "reached"),
    [(102.23, "low", True), (102.2349, "low", True), (102.24, "low", False), (90, "low", True),
     (0.9, "high", False), (102.23, "high", True), (200.0, "high", True), (1e9, None, True)],
)  # fmt: skip
def test_a_figure_is_reached_as_far_as_the_digits_shown_tell(ours, better, reached):
    assert Figure("NELBO", sheet=102.23, better=better).reached(ours) is reached


def test_wrong_names_and_folders_are_told(homework, tmp_path):
    with pytest.raises(UsageError, match="no homework or assignment 'hw8'"):
        command.run(["hw8"], tmp_path / "data", quick=False)
    with pytest.raises(UsageError, match="--data"):
        command.run([], tmp_path / "nowhere", quick=False)
    (homework.folder / runs.FILE).write_text("run = 3")
    with pytest.raises(UsageError, match=r"not a valid reproduce\.toml"):
        runs_of(homework)


def test_the_command_line_names_a_wrong_homework(capsys):
    assert main(["reproduce", "hw8", "--data", "."]) == 2
    assert "'hw8'" in capsys.readouterr().err
