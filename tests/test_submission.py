"""A submission is a few named files, read as bytes; everything else is refused or ignored."""

import os
import sys

import pytest

from autograder.catalogue import UsageError, assignments
from autograder.submission import MAX_FILE, from_files, from_folder, libraries, read
from tests.fakes import FILE, NAME, make

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and names of POSIX")


@pytest.fixture
def assignment(tmp_path):
    return make(tmp_path / "course", helpers={"helper.py": "x = 1\n"})


@pytest.fixture
def two(tmp_path):
    """An assignment of two upload files."""
    return make(tmp_path / "two", uploads=["answers.py"])


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "submission"
    made.mkdir()
    return made


def problem(assignment, folder):
    """Return what is said of the upload file that could not be taken."""
    submission = from_folder(assignment, folder)
    assert submission.files == {}
    return submission.problems[FILE]


# ---------------------------------------------------------------- folders


def test_only_the_upload_files_are_taken_from_a_folder(assignment, folder):
    for name in (FILE, "helper.py", "conftest.py", "notes.txt", ".hidden", "__pycache__"):
        (folder / name).write_text(f"# {name}\n")
    submission = from_folder(assignment, folder)
    assert submission.files == {FILE: f"# {FILE}\n".encode()}
    assert submission.problems == {}
    assert submission.notes == [
        "Other files in the folder were ignored: 'conftest.py', 'notes.txt'"
    ]


def test_many_other_files_are_named_in_part(assignment, folder):
    (folder / FILE).write_text("x = 1\n")
    for number in range(300):
        (folder / f"{number:03}").write_text("")
    assert from_folder(assignment, folder).notes == [
        "Other files in the folder were ignored: '000', '001', '002', '003', '004', …"
    ]


def test_a_folder_of_several_assignments_names_no_others(assignment, folder):
    (folder / FILE).write_text("x = 1\n")
    (folder / "hw0_other.py").write_text("x = 1\n")
    assert from_folder(assignment, folder, alone=False).notes == []


def test_a_missing_file_is_told_with_what_may_be_meant(assignment, folder):
    assert problem(assignment, folder) == f"{FILE} is not in the submission."
    (folder / "hw0_fake (1).py").write_text("x = 1\n")
    (folder / "thoughts.md").write_text("x = 1\n")
    assert problem(assignment, folder) == (
        f"{FILE} is not in the submission. There is 'hw0_fake (1).py': if it is the one, rename it."
    )


@POSIX
def test_links_are_refused_whatever_they_point_to(assignment, folder, tmp_path):
    secret = tmp_path / "secret.py"
    secret.write_text("secret = 1\n")
    for target in (secret, "/etc/passwd", "nowhere", FILE, tmp_path):
        (folder / FILE).symlink_to(target)
        assert problem(assignment, folder) == f"{FILE} is a link; hand in the file itself."
        (folder / FILE).unlink()


@POSIX
@pytest.mark.parametrize("kind", ["folder", "pipe", "socket"])
def test_what_is_no_file_is_refused_at_once(assignment, folder, kind):
    path = folder / FILE
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)  # opening one blocks until somebody writes
    else:
        import socket

        here = os.getcwd()
        os.chdir(folder)  # the name of a socket is short
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(FILE)
        os.chdir(here)
    said = problem(assignment, folder)
    assert said.startswith(FILE)
    if kind == "folder":
        assert said == f"{FILE} is a folder; hand in the file itself."


@POSIX
def test_devices_are_refused(folder):
    with pytest.raises(UsageError, match="not a regular file"):
        read(type(folder)("/dev/zero"))


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n  "])
def test_an_empty_file_is_told(assignment, folder, content):
    (folder / FILE).write_bytes(content)
    assert problem(assignment, folder) == f"{FILE} is empty."


def test_a_file_that_is_too_large_is_told(assignment, folder):
    (folder / FILE).write_bytes(b"#" * MAX_FILE)
    assert len(from_folder(assignment, folder).files[FILE]) == MAX_FILE
    (folder / FILE).write_bytes(b"#" * (MAX_FILE + 1))
    assert problem(assignment, folder) == f"{FILE} is larger than 1 MB."


def test_a_file_is_read_no_further_than_the_limit(assignment, folder):
    with (folder / FILE).open("wb") as file:
        file.truncate(1 << 40)  # no blocks on disk
    assert problem(assignment, folder) == f"{FILE} is larger than 1 MB."


@POSIX
@pytest.mark.parametrize("name", [b"caf\xe9.py", b"\xff\xfe", b"a\nb.py", b"\x1b[31mred.py"])
def test_other_files_may_have_any_name(assignment, folder, name):
    (folder / FILE).write_text("x = 1\n")
    try:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"x")
    except OSError:
        pytest.skip("this file system does not take the name")
    (note,) = from_folder(assignment, folder).notes
    assert note.isprintable()
    note.encode()  # can be printed and written


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_cannot_be_read_is_told(assignment, folder):
    (folder / FILE).write_text("x = 1\n")
    (folder / FILE).chmod(0)
    assert problem(assignment, folder) == f"{FILE} cannot be read: Permission denied."


# ---------------------------------------------------------------- files


def test_a_file_of_another_name_is_taken_for_the_only_one(assignment, folder):
    (folder / "mine.py").write_text("x = 1\n")
    submission = from_files(assignment, [folder / "mine.py"])
    assert submission.files == {FILE: b"x = 1\n"}
    assert submission.notes == [f"mine.py was graded as {FILE}; rename it before you hand it in"]


def test_a_file_of_another_assignment_is_refused(assignment, folder):
    other = assignments()[0]
    path = folder / other.settings.files[0]
    path.write_text("x = 1\n")
    with pytest.raises(UsageError, match=rf"is a file of {other.name}, not of {NAME}\."):
        from_files(assignment, [path])


def test_files_of_other_names_are_refused_where_there_are_several(assignment, two, folder):
    for name in (FILE, "mine.py", "answers.py"):
        (folder / name).write_text("x = 1\n")
    both = [folder / FILE, folder / "answers.py"]
    assert set(from_files(two, both).files) == {FILE, "answers.py"}
    assert from_files(two, both[:1]).problems == {
        "answers.py": "answers.py is not in the submission."
    }
    for assigned, paths in (
        (assignment, [folder / FILE, folder / "mine.py"]),
        (two, [folder / "mine.py"]),
    ):
        with pytest.raises(UsageError, match=rf"{NAME} takes .*; 'mine\.py' is none of them\."):
            from_files(assigned, paths)


@pytest.mark.parametrize("content", [None, b"", b"x" * (MAX_FILE + 1)])
def test_a_file_that_cannot_be_graded_is_a_problem_of_the_submission(assignment, folder, content):
    """So that it gets a complete report, in which every check says what is wrong."""
    path = folder / FILE
    path.mkdir() if content is None else path.write_bytes(content)
    submission = from_files(assignment, [path])
    assert submission.files == {}
    assert list(submission.problems) == [FILE]


# ---------------------------------------------------------------- libraries


def test_well_known_libraries_are_found_without_running_anything():
    source = b"""
import torch.nn as nn, os
from   matplotlib.pyplot import plot
import helper, numpy
from hw0_fake import x
from torch.distributions import Normal
if True:
    import sklearn
raise SystemExit
"""
    assert libraries([source, b"\xff import scipy\nimport tqdm"]) == [
        "matplotlib.pyplot", "torch.distributions", "tqdm",
    ]  # fmt: skip


def test_look_alikes_of_libraries_are_not_loaded():
    assert libraries([b"import torch_evil\nimport numpyx\nfrom .torch import x\n"]) == []
