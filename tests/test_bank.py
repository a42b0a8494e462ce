"""Bank programs are overlays on the solution, and their reports are held against their promises."""

import ast
import sys

import pytest

from autograder import bank
from autograder.bank import Bank, BankError, merge
from autograder.command_bank import faults_of, missing
from autograder.results import CheckResult, Entry, Explanation, Report, Verdict
from tests.fakes import HALVES, graded, make, result, text

SOLUTION = '''
"""The solution."""

from __future__ import annotations

import math

LIMIT = 3
SCALE: float = 1.0


def first():
    return 1


@staticmethod
def decorated():
    return 1


class Model(object):
    """A model."""

    size = 2

    def __init__(self):
        self.x = 1

    def value(self):
        return self.x

    class Inner:
        a = 1
        b = 2


def last():
    return Model().value()


if __name__ == "__main__":
    last()
'''


def merged(overlay):
    source = ast.unparse(merge(ast.parse(text(SOLUTION)), ast.parse(text(overlay))))
    names: dict[str, object] = {"__name__": "merged"}
    exec(compile(source, "merged", "exec"), names)
    return source, names


# ---------------------------------------------------------------- overlays


def test_a_definition_takes_the_place_of_the_one_with_its_name():
    source, names = merged("def first():\n    return 5\n\nLIMIT = 9\nSCALE = 2.0\n")
    assert names["first"]() == 5
    assert (names["LIMIT"], names["SCALE"]) == (9, 2.0)
    assert source.count("def first") == source.count("LIMIT") == source.count("SCALE") == 1
    assert source.index("LIMIT") < source.index("def first")


def test_members_of_a_class_that_are_not_mentioned_stay():
    source, names = merged("class Model:\n    def value(self):\n        return 7 * self.size\n")
    assert names["last"]() == 14
    assert names["Model"]().x == 1
    assert source.count("class Model") == 1


def test_a_class_inside_a_class_is_laid_over_too():
    _, names = merged("class Model:\n    class Inner:\n        b = 5\n")
    assert (names["Model"].Inner.a, names["Model"].Inner.b) == (1, 5)


def test_bases_are_replaced_only_where_there_are_any():
    assert merged("class Model:\n    size = 3\n")[1]["Model"].__bases__ == (object,)
    assert merged("class Model(dict):\n    size = 3\n")[1]["Model"].__bases__ == (dict,)


def test_new_definitions_come_before_the_main_block():
    source, names = merged("def extra():\n    return 3\n\ndef last():\n    return extra()\n")
    assert names["last"]() == 3
    assert source.index("def extra") < source.index("if __name__")


def test_imports_come_first_but_after_those_from_the_future():
    overlay = "from __future__ import annotations\nimport cmath\nROOT = cmath.sqrt(-1)\n"
    source, names = merged(overlay)
    assert names["ROOT"] == 1j
    assert ast.get_docstring(ast.parse(source)) == "The solution."
    assert source.count("__future__") == 1
    assert source.index("__future__") < source.index("cmath") < source.index("import math")


def test_other_statements_come_last():
    source, _ = merged("first()\n")
    assert source.rstrip().endswith("first()")


def test_the_overlays_docstring_is_not_code():
    source, _ = merged('"""What this is."""\n\ndef first():\n    return 5\n')
    assert "What this is" not in source


def test_neither_the_solution_nor_the_overlay_is_changed():
    solution, overlay = ast.parse(text(SOLUTION)), ast.parse("class Model:\n    size = 3\n")
    before = ast.dump(solution), ast.dump(overlay)
    merge(solution, overlay)
    assert (ast.dump(solution), ast.dump(overlay)) == before


# ---------------------------------------------------------------- files


def read(tmp_path, source, kind="rejected"):
    path = tmp_path / "some_mistake.py"
    path.write_text(text(source))
    return bank.read(path, kind)


def test_a_rejected_program_says_what_it_is_its_hint_and_what_must_fail(tmp_path):
    program = read(tmp_path, '''
        """Takes one
        for the other.

        hint: Look at the second
            argument: which is it?
        fails: b1 b1.gradient
            c
        """
        x = 1
    ''')  # fmt: skip
    assert program.name == "some_mistake"
    assert program.title == "Takes one for the other."
    assert program.hint == "Look at the second argument: which is it?"
    assert program.fails == ("b1", "b1.gradient", "c")


@pytest.mark.parametrize(
    "docstring",
    ["", "Title.", "Title.\n\nhint: x", "Title.\n\nfails: a", "hint: x\nfails: a",
     "Title.\n\nhint:\nfails: a", "Title.\n\nhint: x\nfails:"],
)  # fmt: skip
def test_an_incomplete_rejected_program_is_told(tmp_path, docstring):
    with pytest.raises(BankError, match=r"some_mistake\.py: .* needs a title, `hint:` and"):
        read(tmp_path, f'"""{docstring}"""\nx = 1\n')


@pytest.mark.parametrize("docstring", ["", "Title.\n\nhint: x", "Title.\n\nfails: a"])
def test_an_accepted_program_has_a_title_and_no_fields(tmp_path, docstring):
    assert read(tmp_path, '"""Another style."""\n', "accepted").title == "Another style."
    with pytest.raises(BankError, match="a title and no fields"):
        read(tmp_path, f'"""{docstring}"""\nx = 1\n', "accepted")


def test_a_program_that_is_not_python_is_told_with_its_file(tmp_path):
    for source in ("def f(:\n", "\0"):
        with pytest.raises(BankError, match=r"some_mistake\.py cannot be read as Python"):
            read(tmp_path, source)


# ---------------------------------------------------------------- programs


@pytest.fixture
def assignment(tmp_path):
    return make(tmp_path, files={
        "bank/rejected/halves.py": HALVES,
        "bank/accepted/adds.py": '"""Adds."""\n\ndef double(x):\n    return x + x\n',
    })  # fmt: skip


def test_programs_are_whole_files_to_hand_in(assignment, launcher):
    programs = Bank(assignment, assignment.solution())
    assert [p.name for p in (*programs.accepted, *programs.rejected)] == ["adds", "halves"]
    assert programs.misconceptions("a") == programs.rejected
    assert programs.misconceptions("b") == []
    accepted, rejected = programs.accepted[0], programs.rejected[0]
    assert graded(assignment, programs.source(accepted), launcher).score == 100
    report = graded(assignment, programs.source(rejected), launcher)
    assert report.score == 40
    assert result(report, "a").misconception == "halves"
    assert result(report, "a").cause == "Twice as much, not half as much."


def test_every_module_of_a_program_is_fresh_and_leaves_nothing(assignment):
    programs = Bank(assignment, assignment.solution())
    before = dict(sys.modules)
    first, second = programs.module(None), programs.module(None)
    first.double = None  # type: ignore[attr-defined]
    assert second.double(2) == 4
    assert programs.module(programs.rejected[0]).double(2) == 1
    assert sys.modules == before


# ---------------------------------------------------------------- promises


def report_with(**verdicts):
    """Return a report of 100 points in which the checks have these verdicts, or causes."""
    checks = []
    for id, verdict in verdicts.items():
        cause = "" if verdict in ("pass", "fail", "skipped", "todo", "grader_error") else verdict
        kind = Verdict.FAIL if cause or verdict == "todo" else Verdict(verdict)
        why = Explanation("Not done yet." if verdict == "todo" else "Wrong.")
        check = CheckResult(id, id, 100 / len(verdicts), kind, False, why, misconception=cause)
        check.staff = "Traceback\nKeyError: 5"
        checks.append(check)
    return Report("hw0_fake", "title", "here", checks)


def entry(kind, *fails, name="halves"):
    return Entry("hw0_fake", name if kind == "rejected" else kind, kind, b"", fails)


@pytest.mark.parametrize(
    ("held", "report", "told"),
    [
        (entry("solution"), report_with(a="pass", b="pass"), []),
        (entry("accepted"), report_with(a="pass", b="fail"), ["b fails: Wrong."]),
        (entry("accepted"), report_with(a="pass", b="skipped"), ["b fails"]),
        (entry("starter"), report_with(a="todo", b="todo", c="skipped"), []),
        (entry("starter"), report_with(a="pass", b="todo"), ["a passes with nothing done"]),
        (entry("starter"), report_with(a="fail", b="todo"), ["a names no TODO"]),
        (entry("rejected", "a"), report_with(a="halves", b="pass"), []),
        (entry("rejected", "a"), report_with(a="halves", b="skipped"), []),
        (entry("rejected", "a", "b"), report_with(a="halves", b="fail"), ["not recognised in b"]),
        (entry("rejected", "a"), report_with(a="fail", b="pass"), ["not recognised in a"]),
        (entry("rejected", "a"), report_with(a="other", b="pass"), ["taken for other"]),
        (entry("rejected", "a", "b"), report_with(a="halves", b="other"), ["taken for other"]),
        (entry("rejected", "a"), report_with(a="halves", b="halves"), ["fail unnamed: b"]),
        (entry("rejected", "a", "b"), report_with(a="halves", b="pass"), ["let it pass: b"]),
        (entry("rejected", "a", "z"), report_with(a="halves", b="pass"), ["do not exist: z"]),
        (entry("solution"), report_with(a="pass", b="grader_error"),
         ["b is a grader error: KeyError: 5", "b fails"]),
    ],
)  # fmt: skip
def test_whatever_is_not_as_promised_is_told(held, report, told):
    faults = list(faults_of(held, report))
    assert len(faults) == len(told), faults
    for fault, part in zip(faults, told, strict=True):
        assert part in fault


def test_a_check_that_was_not_run_is_told():
    report = report_with(a="grader_error")
    report.checks[0].staff = ""
    assert "a is a grader error: it was not run" in list(faults_of(entry("rejected", "a"), report))


def test_points_that_do_not_add_up_and_checks_that_reject_nothing_are_told(assignment, launcher):
    report = graded(assignment, None, launcher)
    assert list(missing(assignment, report)) == ["no rejected program is to fail b"]
    report.checks[0].points -= 10
    assert "the points add up to 90, not to 100" in missing(assignment, report)
