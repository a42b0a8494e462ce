"""Notebooks: their code cells are the script, whatever else is in them, and nothing is run."""

import ast
import contextlib
import json
import os
import time
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings, strategies as st

from autograder import submission as module
from autograder.catalogue import UsageError, uploading
from autograder.generated import RECORD, fingerprint
from autograder.markers import strip
from autograder.notebooks import MAX_NOTEBOOK, script_of
from autograder.submission import MAX_FILE, from_files, from_folder
from tests.fakes import FILE, SOLUTION, graded, make, result, text, verdicts

NOTEBOOK = "hw0_fake.ipynb"


def notebook(*sources: object, **more: object) -> bytes:
    """Return a notebook with these code cells, each of which has been run."""
    output = {"output_type": "display_data", "data": {"image/png": "iVBORw0KGgo" * 100}}
    cells: list[object] = [{"cell_type": "markdown", "source": ["# Not code: (((\n"]}]
    for source in sources:
        cells.append({"cell_type": "code", "source": source, "outputs": [output], **more})
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}).encode()


def script(*sources):
    """Return the lines of the script without empty ones, and what was left out."""
    found = script_of(notebook(*sources), NOTEBOOK)
    return [line for line in found.source.decode().split("\n") if line], list(found.left_out)


@pytest.fixture
def assignment(tmp_path):
    return make(tmp_path / "course")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "submission"
    made.mkdir()
    return made


# ---------------------------------------------------------------- cells


def test_code_cells_make_the_script_in_their_order():
    assert script("x = 1\n", ["y = 2\n", "z = 3"]) == (["x = 1", "y = 2", "z = 3"], [])


@pytest.mark.parametrize(
    "line",
    ["%matplotlib inline", "!pip install torch", "  %time x", "?print", "print?", "torch.nn??",
     "x = !ls", "a, b = %time f()", "pip install torch", "%cd ..", "%load_ext autoreload"],
)  # fmt: skip
def test_a_line_for_jupyter_is_left_out(line):
    lines, left_out = script(f"x = 1\n{line}\ny = 2")
    assert [found for found in lines if found.strip() != "pass"] == ["x = 1", "y = 2"]
    assert left_out == [line.strip()]


@pytest.mark.parametrize(
    "source",
    ["x = (7\n% 3)", "x = 7 \\\n% 3", "'''\n%matplotlib\n'''", 'x = """a\n!ls\n"""', "x = 7 % 3",
     "a != b", "x = '?'  # why?", "x %= 3", "f(\n    '(',  # (\n)", "x = f'{y!r}'",
     "x = 'it''s \\' (' % y", "pip = 1", 'x = "\\\\"', "x = r'\\'' '''\n%s'''"],
)  # fmt: skip
def test_python_that_looks_like_it_stays(source):
    ast.parse(source)
    assert script(source) == ([line for line in source.split("\n") if line], [])


def test_a_block_of_magic_alone_stays_a_block():
    lines, _ = script("if x:\n    !pip install torch\ny = 2")
    assert lines == ["if x:", "    pass", "y = 2"]


def test_a_command_over_several_lines_is_left_out_as_a_whole():
    assert script("!pip install \\\n  torch \\\n  numpy\nx = 1")[0] == ["x = 1"]


@pytest.mark.parametrize(
    ("magic", "kept"),
    [("%%time", True), ("%%capture", True), ("%%bash", False), ("%%writefile a.py", False)],
)
def test_a_cell_magic_tells_whether_its_cell_is_python(magic, kept):
    lines, left_out = script(f"{magic}\nx = 1", "y = 2")
    assert lines == ["x = 1"] * kept + ["y = 2"]
    assert left_out == [magic]


def test_each_cell_begins_as_if_the_one_before_were_whole():
    """An open bracket or string is a mistake of its own cell."""
    assert script("x = (1", "%magic\ny = 2", "'''", "!ls") == (
        ["x = (1", "y = 2", "'''"], ["%magic", "!ls"],
    )  # fmt: skip


def test_places_are_those_in_the_notebook():
    found = script_of(notebook("%magic\nx = 1\n", "y = 2\nz = 3"), NOTEBOOK)
    line = found.source.decode().split("\n").index("z = 3") + 1
    assert found.place(line) == "code cell 2, line 2"
    assert found.place(10**6).startswith("code cell 2, line ")


def test_what_was_left_out_is_told_in_part():
    commands = "\n".join(f"!echo {number}" * 20 for number in range(9))
    found = script_of(notebook("x = 1", commands), NOTEBOOK)
    assert len(found.note()) < 250
    assert found.note().endswith(", …")
    assert script_of(notebook("x = 1"), NOTEBOOK).note() == ""


# ---------------------------------------------------------------- what is no notebook

DEEP = 10**5
BROKEN = {
    "empty": b"", "text": b"x = 1", "list": b"[]", "no cells": b"{}", "null": b'{"cells": null}',
    "numbers": b'{"cells": [1, 2]}', "odd cells": b'{"cells": [{"cell_type": 5}]}',
    "odd source": b'{"cells": [{"cell_type": "code", "source": [1]}]}',
    "odd text": b'{"cells": [{"cell_type": "code", "source": {"a": 1}}]}',
    "deep lists": b'{"cells": ' + b"[" * DEEP, "deep objects": b'{"x": ' * DEEP,
    "deep beside": b'{"cells": [], "x": ' + b"[" * DEEP + b"]" * DEEP + b"}",
    "surrogate": b'{"cells": [{"cell_type": "code", "source": "\\ud800"}]}',
    "not utf-8": b'{"cells": [{"cell_type": "code", "source": "\xff"}]}',
    "utf-16": '{"cells": []}'.encode("utf-16"), "cut off": notebook("x = 1")[:-9],
    "no code": notebook(), "only magic": notebook("%matplotlib inline"),
    "old": b'{"worksheets": [{"cells": []}], "nbformat": 3}',
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_notebook_is_told_in_a_sentence(name, assignment, folder):
    with pytest.raises(UsageError) as caught:
        script_of(BROKEN[name], NOTEBOOK)
    said = str(caught.value)
    assert said.startswith(NOTEBOOK)
    assert said.endswith(".")
    assert len(said) < 250
    (folder / NOTEBOOK).write_bytes(BROKEN[name])
    submission = from_folder(assignment, folder)
    assert submission.files == {}
    assert list(submission.problems) == [FILE]


@given(st.integers(0, 400), st.binary(max_size=4), st.integers(0, 4))
@settings(max_examples=200, deadline=None)
def test_a_damaged_notebook_is_a_script_or_a_sentence(at, inserted, dropped):
    whole = notebook("%magic\nx = [1,\n% 2]\n", ["'''\n", "!ls"])
    damaged = whole[:at] + inserted + whole[at + dropped :]
    with contextlib.suppress(UsageError):
        script_of(damaged, NOTEBOOK).source.decode()


@pytest.mark.parametrize(
    "source",
    ['"' * MAX_FILE, "'''" * 300_000, '("' * 400_000, "a " * 500_000, "\\" * MAX_FILE,
     "a.b, " * 200_000 + "!", "[" * MAX_FILE, "\n" * MAX_FILE, "%" * MAX_FILE, "!x\n" * 300_000],
    ids=lambda source: source[:5],
)  # fmt: skip
def test_odd_text_takes_no_longer_than_other_text(source):
    started = time.monotonic()
    with contextlib.suppress(UsageError):
        script_of(notebook(source), NOTEBOOK)
    assert time.monotonic() - started < 5


def test_outputs_are_not_code_and_may_be_large(assignment, folder):
    (folder / NOTEBOOK).write_bytes(notebook("x = 1", metadata={"x": "y" * 3 * MAX_FILE}))
    assert from_folder(assignment, folder).files == {FILE: b"x = 1\n"}


def test_a_notebook_that_is_too_large_is_told(assignment, folder):
    (folder / NOTEBOOK).write_bytes(notebook("#" * MAX_FILE, "x"))
    assert "larger than 1 MB" in from_folder(assignment, folder).problems[FILE]
    with (folder / NOTEBOOK).open("wb") as file:
        file.truncate(MAX_NOTEBOOK + 1)
    assert "larger than 10 MB" in from_folder(assignment, folder).problems[FILE]


# ---------------------------------------------------------------- handed in


def test_a_notebook_is_graded_like_a_script(assignment, folder, launcher):
    broken = text(SOLUTION).replace("return 3 * x", "raise NotImplementedError('todo')")
    (folder / NOTEBOOK).write_bytes(notebook("import torch\n%matplotlib inline", broken))
    submission = from_folder(assignment, folder)
    assert submission.notes == [
        f"{NOTEBOOK}: left out what only Jupyter understands: '%matplotlib inline'"
    ]
    report = graded(
        assignment, submission.files[FILE].decode(), launcher, notebooks=submission.notebooks
    )
    assert verdicts(report) == {"a": "pass", "b": "fail"}
    why = result(report, "b").explanation
    assert why.detail == f"todo ({NOTEBOOK}, code cell 2, line 9)"


def test_python_that_is_not_valid_is_told_with_its_cell(assignment, folder, launcher):
    (folder / NOTEBOOK).write_bytes(notebook("x = 1", "y = 2\nx = = 3"))
    submission = from_folder(assignment, folder)
    report = graded(
        assignment, submission.files[FILE].decode(), launcher, notebooks=submission.notebooks
    )
    why = result(report, "a").explanation
    assert why.summary == f"{NOTEBOOK} is not valid Python."
    assert f"({NOTEBOOK}, code cell 2, line 2" in why.detail


def test_a_notebook_of_another_name_is_taken_with_a_note(assignment, folder):
    path = folder / "mine.ipynb"
    path.write_bytes(notebook("x = 1"))
    submission = from_files(assignment, [path])
    assert submission.files == {FILE: b"x = 1\n"}
    assert submission.notes == [
        f"mine.ipynb was graded as {NOTEBOOK}; rename it before you hand it in"
    ]
    assert from_folder(assignment, folder).problems == {
        FILE: f"{FILE} is not in the submission. There is 'mine.ipynb': "
        "if it is the one, rename it."
    }


def test_a_notebook_of_the_right_name_needs_no_note(assignment, folder, tmp_path):
    (folder / NOTEBOOK).write_bytes(notebook("x = 1"))
    assert from_folder(assignment, folder).notes == []
    assert from_files(assignment, [folder / NOTEBOOK]).notes == []
    assert uploading(NOTEBOOK, tmp_path / "course" / "graders").name == assignment.name


@pytest.mark.parametrize("names", [(FILE, NOTEBOOK), (NOTEBOOK, FILE)])
def test_of_two_files_that_are_named_the_script_is_graded(assignment, folder, names):
    (folder / FILE).write_text("x = 1\n")
    (folder / NOTEBOOK).write_bytes(notebook("x = 2"))
    submission = from_files(assignment, [folder / name for name in names])
    assert submission.files == {FILE: b"x = 1\n"}
    assert submission.notebooks == {}
    assert submission.notes == [f"{FILE} was graded, and {NOTEBOOK} was not"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="links of POSIX")
def test_a_notebook_that_is_a_link_is_refused(assignment, folder, tmp_path):
    (tmp_path / "secret.ipynb").write_bytes(notebook("x = 1"))
    (folder / NOTEBOOK).symlink_to(tmp_path / "secret.ipynb")
    assert from_folder(assignment, folder).problems == {
        FILE: f"{NOTEBOOK} is a link; hand in the file itself."
    }


# ---------------------------------------------------------------- script and notebook


@pytest.fixture
def both(assignment, folder, tmp_path, monkeypatch):
    """A script and a notebook; those named are as they were given."""
    given = {FILE: b"x = 1\n", NOTEBOOK: notebook("x = 1")}

    def both(*unchanged):
        record = tmp_path / "starter" / RECORD
        record.parent.mkdir()
        lines = [fingerprint(PurePosixPath("hw0", name), given[name]) for name in given]
        record.write_text("\n".join(lines))
        monkeypatch.setattr(module, "ROOT", tmp_path)
        for name, changed in ((FILE, b"x = 2\n"), (NOTEBOOK, notebook("x = 3"))):
            (folder / name).write_bytes(given[name] if name in unchanged else changed)
        return from_folder(assignment, folder)

    return both


@pytest.mark.parametrize(
    ("unchanged", "taken", "said"),
    [
        ((), b"x = 2\n", f"{FILE} was graded, and {NOTEBOOK} beside it was not"),
        ((FILE,), b"x = 3\n", f"{NOTEBOOK} was graded, since {FILE} is still as it was given"),
        ((NOTEBOOK,), b"x = 2\n", None),
        ((FILE, NOTEBOOK), b"x = 1\n", None),
    ],
)
def test_of_a_script_and_a_notebook_the_script_is_graded_if_it_was_changed(
    both, unchanged, taken, said
):
    submission = both(*unchanged)
    assert submission.files == {FILE: taken}
    assert submission.notes == ([said] if said else [])


def test_the_notebook_of_a_stub_is_the_stub():
    """All but the docstring, which is text in a notebook, and the call of main."""
    pytest.importorskip("jupytext")
    from autograder.catalogue import ROOT, assignments
    from autograder.stub_notebooks import notebook_of

    for assignment in assignments():
        path = assignment.solution()
        stub = strip(path, path.read_bytes())
        name, content = notebook_of(PurePosixPath(path.relative_to(ROOT).as_posix()), stub)
        assert name.suffix == ".ipynb"
        found = ast.parse(script_of(content, name.name).source)
        wanted = ast.parse(stub)
        assert isinstance(wanted.body[0], ast.Expr)
        ours, theirs = (list(map(ast.unparse, tree.body)) for tree in (wanted, found))
        calls = "main(['--quick'])" if b"--quick" in stub else "main([])"
        assert [part.replace("    main()", f"    {calls}") for part in ours[1:]] == theirs
        assert b"jupytext" not in content
