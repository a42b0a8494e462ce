"""`new`: a new assignment stands on its feet at once, and nothing that is there is overwritten."""

import shutil
import subprocess
import sys

import pytest

from autograder import scaffold
from autograder.catalogue import ROOT, UsageError
from autograder.cli import main

NAME = "hw6_flow"


def written(root):
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def test_a_new_assignment_is_proven_by_its_bank_at_once(tmp_path):
    shutil.copytree(
        ROOT / "autograder",
        tmp_path / "autograder",
        ignore=shutil.ignore_patterns("__pycache__", "hw*"),
    )
    scaffold.run(NAME, tmp_path)
    for command in (["starter"], ["bank", NAME, "--jobs", "1"]):
        subprocess.run([sys.executable, "-m", "autograder", *command], cwd=tmp_path, check=True)
    assert (tmp_path / "starter" / "hw6" / f"{NAME}.py").exists()


def test_an_assignment_touches_solutions_and_graders_only(tmp_path, capsys):
    scaffold.run(NAME, tmp_path)
    homes = ("solutions/hw6/", f"autograder/graders/{NAME}/")
    assert all(path.startswith(homes) for path in written(tmp_path))
    assert f"make bank A={NAME}" in capsys.readouterr().out


def test_a_second_assignment_shares_the_handout(tmp_path):
    scaffold.run(NAME, tmp_path)
    handout = tmp_path / "solutions" / "hw6" / "handout.md"
    handout.write_text("mine")
    scaffold.run("hw6_other", tmp_path)
    assert handout.read_text() == "mine"


def test_what_is_there_is_kept(tmp_path):
    scaffold.run(NAME, tmp_path)
    before = written(tmp_path)
    with pytest.raises(UsageError, match="is there already; nothing was written"):
        scaffold.run(NAME, tmp_path)
    assert written(tmp_path) == before


@pytest.mark.parametrize("name", ["flow", "hw_flow", "hw6", "hw6_", "hw6_Flow", "hw6_../x", ""])
def test_a_name_of_another_form_is_refused(tmp_path, name, capsys):
    with pytest.raises(UsageError, match="hw6_flow"):
        scaffold.run(name, tmp_path)
    assert written(tmp_path) == []
    assert main(["new", name]) == 2
