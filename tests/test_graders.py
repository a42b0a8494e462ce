"""Every grader keeps its promises: its bank, its points, its TODOs, whatever it is answered.

Programs are graded in parallel processes, before the first of the tests that look at them. With
`-k name` only the programs that are left are graded.
"""

import ast
import os
import re
from collections import Counter

import pytest

from autograder.catalogue import ROOT, assignments
from autograder.cli import PUBLIC_SEED
from autograder.command_bank import TOTAL_POINTS, entries_of, grade_all
from autograder.grading import checks_of
from autograder.results import Entry, Verdict

ASSIGNMENTS = assignments()

# What a function may return that nobody has thought of, in the place of every function's result.
ODD = {
    "nothing": "None",
    "truth": "True",
    "whole_number": "3",
    "not_a_number": "float('nan')",
    "words": "'text'",
    "no_entries": "torch.zeros(0)",
    "no_axes": "torch.tensor(0.5)",
    "too_many_axes": "torch.ones(2, 1, 3, 1)",
    "not_finite": "torch.full((7, 3), float('nan'))",
    "complex_numbers": "torch.ones(7, dtype=torch.complex64)",
    "short_floats": "torch.ones(7, 3, dtype=torch.bfloat16)",
    "an_array": "__import__('numpy').ones((7, 3))",
    "a_list": "[1.0, None, 'text']",
    "a_pair": "(torch.ones(3), torch.ones(3))",
    "a_mapping": "{'a': torch.ones(3)}",
    "an_object": "object()",
    "a_class": "torch.nn.Linear",
    "itself": "(args or (None,))[0]",
}


class Answer(ast.NodeTransformer):
    """Has every function of a file return the same odd thing."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:  # noqa: N802
        if node.name != "__init__":
            node.args = ast.parse("def f(*args, **kwargs): ...").body[0].args  # type: ignore[attr-defined]
            node.body = ast.parse(f"return {self.answer}").body
        return node


def odd_entries(assignment):
    tree = ast.parse(assignment.solution().read_bytes())
    for name, answer in ODD.items():
        changed = ast.fix_missing_locations(Answer(answer).visit(ast.parse(ast.unparse(tree))))
        source = "import torch\n" + ast.unparse(changed).replace(
            "from __future__ import annotations", ""
        )
        yield Entry(assignment.name, f"returns_{name}", "odd", source.encode())


PROGRAMS = [entry for assignment in ASSIGNMENTS for entry in entries_of(assignment)]
STRANGE = [entry for assignment in ASSIGNMENTS for entry in odd_entries(assignment)]


def named(entry):
    return f"{entry.assignment}-{entry.kind}-{entry.name}"


@pytest.fixture(scope="session")
def outcomes(request):
    """The outcome of every program that a test of this session asks for, by its name."""
    wanted = {
        item.callspec.params["entry"].assignment + item.callspec.params["entry"].name
        for item in request.session.items
        if "entry" in getattr(getattr(item, "callspec", None), "params", {})
    }
    entries = [entry for entry in PROGRAMS + STRANGE if entry.assignment + entry.name in wanted]
    graded = grade_all(entries, PUBLIC_SEED, os.cpu_count() or 1)
    return {named(outcome.entry): outcome for outcome in graded}


@pytest.mark.parametrize("entry", PROGRAMS, ids=named)
def test_every_program_of_the_bank_is_judged_as_it_must_be(entry, outcomes):
    assert outcomes[named(entry)].faults == []


@pytest.mark.parametrize("entry", STRANGE, ids=named)
def test_no_answer_whatever_it_is_is_a_fault_of_the_grader(entry, outcomes):
    report = outcomes[named(entry)].report
    broken = {
        check.id: check.staff.strip().splitlines()[-1]
        for check in report.checks
        if check.verdict is Verdict.GRADER_ERROR
    }
    assert broken == {}
    assert {check.id for check in report.checks} == {
        check.id for one in ASSIGNMENTS if one.name == entry.assignment for check in checks_of(one)
    }
    assert report.score < TOTAL_POINTS / 2


# ---------------------------------------------------------------- what a grader declares


@pytest.fixture(params=ASSIGNMENTS, ids=lambda assignment: assignment.name)
def assignment(request):
    return request.param


def test_points_add_up_to_100(assignment):
    assert sum(check.points for check in checks_of(assignment)) == TOTAL_POINTS
    assert all(check.points > 0 for check in checks_of(assignment))


def test_ids_and_titles_tell_checks_apart(assignment):
    checks = checks_of(assignment)
    for declared in ([check.id for check in checks], [check.title for check in checks]):
        repeated = [name for name, count in Counter(declared).items() if count > 1]
        assert repeated == []
    tests = re.findall(r"^def (test_\w+)", assignment.checks_file.read_text("utf-8"), re.MULTILINE)
    assert len(tests) == len(set(tests)) == len(checks), "a test is hidden by one of its name"


def test_checks_build_only_on_earlier_ones(assignment):
    earlier: set[str] = set()
    for check in checks_of(assignment):
        assert set(check.requires) <= earlier
        earlier.add(check.id)


def test_a_public_check_builds_only_on_public_ones(assignment):
    public = {check.id for check in checks_of(assignment) if check.public}
    for check in checks_of(assignment):
        assert not check.public or set(check.requires) <= public


def todos(assignment):
    """Return the ids of all TODOs in the stubs of an assignment."""
    found = []
    for name in assignment.settings.files:
        stub = (ROOT / "starter" / assignment.settings.homework / name).read_text("utf-8")
        found += re.findall(r'NotImplementedError\(\s*f?"([^":]+):', stub)
    return found


def test_every_todo_has_a_public_check_and_every_check_a_todo(assignment):
    found = todos(assignment)
    assert found
    assert all(todo.startswith(f"{assignment.name}.") for todo in found), found
    ids = {todo.removeprefix(f"{assignment.name}.") for todo in found}
    checks = checks_of(assignment)
    public = {check.id.split(".")[0] for check in checks if check.public}
    assert ids - public == set(), "TODOs without a public check"
    assert {check.id.split(".")[0] for check in checks} - ids == set(), "checks without a TODO"


def test_the_files_of_an_assignment_are_there(assignment):
    settings = assignment.settings
    for place in ("solutions", "starter"):
        for name in (*settings.files, *settings.helpers):
            assert (ROOT / place / settings.homework / name).is_file()
    assert assignment.checks_file.is_file()
    assert assignment.checks_file.name == f"test_{settings.files[0]}"


def test_a_run_can_be_finished_in_its_time(assignment):
    """Even where every check uses up its own."""
    slowest = sum(check.seconds for check in checks_of(assignment))
    assert assignment.settings.seconds <= 20 * 60, "Gradescope's own limit comes first"
    assert assignment.settings.seconds >= min(slowest, 300)
