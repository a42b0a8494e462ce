"""The table of assignments in README.md is that of the assignments there are."""

import pytest

from autograder import overview
from autograder.catalogue import ROOT, UsageError, assignments


def test_the_table_in_the_readme_is_up_to_date():
    text = (ROOT / "README.md").read_text("utf-8")
    assert overview.updated(text) == text, "run `make starter`"


def test_every_assignment_has_a_row_with_its_files():
    rows = overview.table().splitlines()[2:]
    for assignment, row in zip(assignments(), rows, strict=True):
        assert row.startswith(f"| {assignment.name} | {assignment.settings.title} |")
        assert all(f"`{name}`" in row for name in assignment.settings.files)


def test_only_the_table_changes(tmp_path, capsys):
    readme = tmp_path / "README.md"
    readme.write_text("before\n<!-- assignments -->\nold\n<!-- end of assignments -->\nafter\n")
    overview.write(readme)
    lines = readme.read_text().splitlines()
    assert (lines[0], lines[-1]) == ("before", "after")
    assert "old" not in lines and "| hw5_vae |" in readme.read_text()
    assert "changed README.md" in capsys.readouterr().out
    overview.write(readme)
    assert capsys.readouterr().out == ""


def test_a_readme_without_a_place_for_the_table_is_told():
    with pytest.raises(UsageError, match="put the lines <!-- assignments -->"):
        overview.updated("no table here")
