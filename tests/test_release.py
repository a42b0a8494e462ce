"""What students get holds no answer and no hidden check, and grades like the original.

With EVERY_PROGRAM=1 in the environment, that is seen for whole banks, and else for some programs.
"""

import ast
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import pytest

from autograder import release as releasing
from autograder.catalogue import ROOT, UsageError, assignments
from autograder.cli import PUBLIC_SEED
from autograder.command_bank import entries_of
from autograder.generated import RECORD, fingerprint
from autograder.grading import checks_of
from autograder.notebooks import script_of
from autograder.public import public_part
from autograder.stub_notebooks import CALL

# Grades programs in whatever folder it is started, and prints each check's verdict and hint.
DRIVER = """
import json, sys
from autograder.catalogue import find
from autograder.grading import grade
from autograder.sandbox import launching
from autograder.submission import Submission

programs = json.load(open(sys.argv[1]))
launcher = launching.start()
for name, program, source in programs:
    assignment = find(name)
    submission = Submission(program, {assignment.settings.files[0]: source.encode()})
    report = grade(assignment, submission, launcher, int(sys.argv[2]), wanted=lambda c: c.public)
    print(json.dumps([name, program, {c.id: [c.verdict.value, c.cause] for c in report.checks}]))
launcher.close()
"""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release") / "course"
    command = [sys.executable, "-m", "autograder", "release", "-o", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def text_files(folder: Path) -> dict[Path, str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != "recording")
    return {path: path.read_text("utf-8") for path in paths}


def test_no_answer_line_is_in_the_release(release: Path) -> None:
    given = {
        " ".join(line.split())
        for text in text_files(ROOT / "starter").values()
        for line in text.splitlines()
    }
    answers = set()
    for path in (ROOT / "solutions").rglob("*"):
        if path.suffix in (".py", ".md"):
            for region in re.findall(r"BEGIN SOLUTION(.*?)STUB", path.read_text("utf-8"), re.S):
                answers |= {" ".join(line.split()) for line in region.splitlines()}
    long_answers = {line for line in answers - given if len(line) > 20}
    assert len(long_answers) > 100
    for path, text in text_files(release).items():
        lines = {" ".join(line.split()) for line in text.splitlines()}
        assert not lines & long_answers, path


def test_no_hidden_check_is_in_the_release(release: Path) -> None:
    everything = "\n".join(text_files(release).values())
    for assignment in assignments():
        tree = ast.parse(assignment.checks_file.read_text("utf-8"))
        public = {check.id for check in checks_of(assignment) if check.public}
        hidden = {check.id for check in checks_of(assignment) if not check.public}
        assert public
        assert hidden
        folder = release / "autograder" / "graders" / assignment.name
        source = (folder / assignment.checks_file.name).read_text("utf-8")
        assert not any(f'"{name}"' in source for name in hidden)
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.decorator_list:
                declared = node.decorator_list[0]
                assert isinstance(declared, ast.Call)
                name = declared.args[0]
                assert isinstance(name, ast.Constant)
                assert (f"def {node.name}(" in everything) == (name.value in public)
        assert not list(folder.glob("hidden_*"))
        assert not (folder / "bank").exists()


def test_every_upload_file_is_there_as_a_notebook_too(release: Path) -> None:
    record = (release / "starter" / RECORD).read_text("utf-8").splitlines()
    for assignment in assignments():
        for name in assignment.settings.files:
            path = PurePosixPath(assignment.settings.homework, name)
            for given in (path, path.with_suffix(".ipynb")):
                assert fingerprint(given, (release / "starter" / given).read_bytes()) in record
            notebook = (release / "starter" / path.with_suffix(".ipynb")).read_bytes()
            lines = script_of(notebook, name).source.decode().splitlines()
            given_lines = (ROOT / "starter" / path).read_text("utf-8").splitlines()
            assert {line.strip() for line in lines} - {line.strip() for line in given_lines} <= {
                CALL, "main([])", 'main(["--quick"])',
            }  # fmt: skip


def test_students_are_shown_what_they_can_use(release: Path) -> None:
    command = [sys.executable, "-m", "autograder", "--help"]
    done = subprocess.run(command, cwd=release, check=True, capture_output=True, text=True)
    named = set(re.findall(r"^    (\w+) ", done.stdout, re.M))
    assert named == {"list", "grade"}
    targets = set(re.findall(r"^(\w+):", (release / "Makefile").read_text("utf-8"), re.M))
    workflow = (release / ".github" / "workflows" / "grade.yml").read_text("utf-8")
    for text in (workflow, *((release / name).read_text("utf-8") for name in ("README.md",))):
        assert set(re.findall(r"^ *make (\w+)", text, re.M)) <= targets


def test_a_page_is_written_from_the_release(release: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    command = [sys.executable, "-m", "autograder", "grade", "--html", str(page)]
    subprocess.run(command, cwd=release, check=True, capture_output=True)
    assert "Not done yet." in page.read_text("utf-8")


def test_programs_get_the_same_verdicts_and_hints_in_the_release(
    release: Path, tmp_path: Path
) -> None:
    programs = []
    for assignment in assignments():
        entries = entries_of(assignment)
        rejected = [entry for entry in entries if entry.kind == "rejected"]
        others = [entry for entry in entries if entry.kind != "rejected"]
        if not os.environ.get("EVERY_PROGRAM"):
            others, rejected = others[::15], rejected[::100]
        for entry in [*others, *rejected]:
            programs.append([entry.assignment, entry.name, entry.source.decode()])
    file = tmp_path / "programs.json"
    file.write_text(json.dumps(programs))

    def graded(folder: Path) -> list[str]:
        command = [sys.executable, "-c", DRIVER, str(file), str(PUBLIC_SEED)]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        return done.stdout.splitlines()

    with ThreadPoolExecutor() as pool:
        ours, theirs = pool.map(graded, (ROOT, release))
    assert len(ours) == len(programs)
    for original, released in zip(ours, theirs, strict=True):
        assert json.loads(original) == json.loads(released)


def test_a_folder_that_cannot_be_made_is_told_before_anything_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UsageError, match="release cannot be made: Not a directory"):
        releasing.run(tmp_path / "file" / "release", 1)


def test_a_definition_that_only_hidden_checks_use_stays_here() -> None:
    source = '''"""Checks."""
import math
import torch
from autograder.checking import check, gradient

SECRET = math.pi


def helper():
    return SECRET


def shared():
    return torch.ones(1)


@check("a", "A", points=1, public=True)
def test_a(agree):
    agree(lambda hw: hw.f(shared()))


@check("b", "B", points=1)
def test_b(agree):
    agree(lambda hw: gradient(hw.f, helper(), shared()))
'''
    part = public_part(source)
    compile(part, "checks", "exec")
    assert "shared" in part
    assert "test_a" in part
    for word in ("SECRET", "helper", "math", "gradient", "test_b"):
        assert word not in part
