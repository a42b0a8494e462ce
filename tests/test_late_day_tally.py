"""Late days of several assignments are added up from Gradescope's exports."""

import textwrap

import pytest

from autograder.catalogue import UsageError
from autograder.cli import main
from autograder.gradescope.tally import read, tally


def export(folder, *submissions):
    """Write an export as Gradescope does: keys like `:results`, dates, a history."""
    folder.mkdir(parents=True)
    lines = ["---"]
    for number, (address, extra) in enumerate(submissions):
        lines += [
            f"submission_{number}:",
            "  :submitters:",
            f"  - :name: Student {number}",
            f"    :email: {address}",
            "  :created_at: 2024-10-02 19:00:00.000000000 Z",
            "  :history: []",
            "  :results:",
            "    score: 10.0",
            "    tests: []",
        ]
        lines += textwrap.indent(extra, "    ").splitlines()
    (folder / "submission_metadata.yml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def took(days, *addresses, accepted=True):
    students = "".join(f"\n    {address}: {days}" for address in addresses)
    return f"extra_data:\n  accepted: {str(accepted).lower()}\n  late_days:{students}"


A, B, C = (f"{name}@example.edu" for name in "abc")


def test_days_of_all_assignments_are_added_up_for_each_student(tmp_path):
    first = export(tmp_path / "hw1", (A, took(2, A, B)), (C, took(0, C)))
    second = export(tmp_path / "hw2", (A, took(1, A)), (B, took(1, B, accepted=False)))
    spent = tally({"hw1": read(first), "hw2": read(second / "submission_metadata.yml")})
    assert {name: student.total for name, student in spent.items()} == {A: 3, B: 2, C: 0}
    assert spent[A].days == {"hw1": 2, "hw2": 1}
    assert spent[C].days == {"hw1": 0}
    assert spent[B].undecided == ["hw2"]


def test_the_files_of_one_homework_take_a_late_day_once(tmp_path):
    taken = {"hw4_cvae": 1, "hw5_vae": 1, "hw5_diffusion": 2, "hw5_written": 0}
    exports = {name: export(tmp_path / name, (A, took(days, A))) for name, days in taken.items()}
    spent = tally({name: read(folder) for name, folder in exports.items()})
    assert spent[A].days == taken
    assert spent[A].total == 3
    assert main(["late-days", *map(str, exports.values())]) == 0


def test_folders_that_are_not_called_by_an_assignment_are_of_homeworks_of_their_own(tmp_path):
    names = ("assignment_5741_export", "assignment_5742_export")  # as Gradescope calls them
    exports = {name: export(tmp_path / name, (A, took(1, A))) for name in names}
    spent = tally({name: read(folder) for name, folder in exports.items()})
    assert spent[A].total == 2


def test_who_has_spent_too_many_is_in_the_table_and_makes_the_command_fail(tmp_path, capsys):
    first, second = (
        export(tmp_path / name, (A, took(2, A)), (B, took(0, B))) for name in ("hw1", "hw2")
    )
    assert main(["late-days", str(first)]) == 0
    assert main(["late-days", str(first), str(second)]) == 1
    shown = capsys.readouterr().out
    assert A in shown and B not in shown
    assert "1 more have spent none" in shown


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: [", "not valid YAML"),
        ("- 1", "lists none"),
        ("submission_1: {':results': {'score': 1, 'tests': []}}", "not from this grader"),
        ("submission_1: {':results': {'extra_data': {'late_days': 3}}}", "not from this grader"),
        ("submission_1: !!python/object/apply:os.getcwd []", "not valid YAML"),
    ],
)
def test_what_is_no_export_of_ours_is_told(tmp_path, content, told):
    path = tmp_path / "submission_metadata.yml"
    path.write_text(content)
    with pytest.raises(UsageError, match=told):
        read(path)


def test_a_missing_export_is_told_with_its_path(tmp_path, capsys):
    assert main(["late-days", str(tmp_path / "hw9")]) == 2
    assert "hw9 cannot be read: No such file" in capsys.readouterr().err


def test_submissions_without_results_are_passed_over(tmp_path):
    path = tmp_path / "submission_metadata.yml"
    path.write_text("submission_1: {':status': 'failed', ':results': null}\nsubmission_2: null\n")
    assert read(path) == []
