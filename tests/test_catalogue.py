"""Settings that an author got wrong are told in a sentence that names the file."""

import pytest

from autograder.catalogue import UsageError, assignments, find, read, uploading
from tests.fakes import FILE, NAME, make


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("", "title"),
        ("title = 1", "title"),
        ('title = "x"\nhomework = "hw0"\nfiles = []', "names no upload file"),
        ('title = "x"\nhomework = "hw0"\nfiles = ["a.py"]\nsecond = 3', "second"),
        ('title = "x"\nhomework = "hw0"\nfiles = ["a.py"]\nseconds = "long"', "seconds"),
        ('title = "x"\nhomework = "hw0"\nfiles = ["a.py"]\nseconds = 0', "must be positive"),
        ("title = ", "not a valid assignment.toml"),
        ("title = '\udcff'", "not a valid assignment.toml"),
    ],
)
def test_wrong_settings_are_told_with_their_file(tmp_path, settings, told):
    path = tmp_path / "assignment.toml"
    path.write_bytes(settings.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match=told) as caught:
        read(tmp_path)
    assert str(path) in str(caught.value)


def test_a_grader_without_settings_is_told(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        read(tmp_path)


def test_assignments_are_found_by_name_and_by_file(tmp_path):
    for name in ("hw2_b", NAME, "hw1_a"):
        make(tmp_path, name=name)
    graders = tmp_path / "graders"
    (graders / "__pycache__").mkdir()
    assert [found.name for found in assignments(graders)] == [NAME, "hw1_a", "hw2_b"]
    assert find("hw1_a", graders).name == "hw1_a"
    assert uploading(FILE, graders).name == NAME
    with pytest.raises(UsageError, match=rf"there are: {NAME}, hw1_a, hw2_b\."):
        find("hw1", graders)
    with pytest.raises(UsageError, match=r"No assignment takes a file called 'x\.py'"):
        uploading("x.py", graders)


def test_the_files_of_an_assignment_are_where_its_name_says(tmp_path):
    assignment = make(tmp_path, files={"probes.py": ""})
    assert assignment.checks_file.read_text()
    assert assignment.probes == assignment.folder / "probes.py"
    assert make(tmp_path / "other").probes is None
    assert assignment.solution().name == FILE
