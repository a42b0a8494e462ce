"""Every grader keeps its promises: its bank, its points, its TODOs, whatever it is answered.

Programs are graded in parallel processes, before the first of the tests that look at them. With
`-k name` only those that are left are graded. Most of them are judged without a worker of
their own, which is much faster; `make bank`, and so `make zip`, gives every program one. With
EVERY_PROGRAM=1 in the environment, each grader gets every odd answer, and else a third of them.
"""

import ast
import os
import re
from collections import Counter

import pytest

from autograder.catalogue import ROOT, assignments, find
from autograder.cli import PUBLIC_SEED
from autograder.command_bank import (
    TOTAL_POINTS,
    entries_of,
    memory,
    processes,
    shared_launcher,
)
from autograder.grading import checks_of, grade
from autograder.oracles import Remembering
from autograder.proofs.rehearsal import judge_all
from autograder.results import Report
from autograder.submission import Submission

ASSIGNMENTS = assignments()
EVERY = 200  # so many-th program of a bank goes all the way, as a submission does
SHARE = 1 if os.environ.get("EVERY_PROGRAM") else 3  # so many-th odd answer is given to a grader


def programs():
    """Return assignment, kind and name of every program, without reading any of them."""
    for assignment in ASSIGNMENTS:
        yield assignment.name, "solution", "solution"
        yield assignment.name, "starter", "starter"
        for kind in ("accepted", "rejected"):
            for path in sorted((assignment.folder / "bank" / kind).glob("*.py")):
                yield assignment.name, kind, path.stem


def key(entry):
    return entry.assignment, entry.kind, entry.name


def trains(assignment):
    return any(check.is_long for check in checks_of(assignment))


@pytest.fixture(scope="session")
def outcomes(request):
    """The outcomes of the programs that the tests of this session ask for."""
    asked = [getattr(item, "callspec", None) for item in request.session.items]
    programs = [spec.params.get("program") for spec in asked if spec]
    wanted = {program for program in programs if isinstance(program, tuple)}
    # First those whose programs train: they take longest, and would be alone in the end.
    longest_first = sorted(ASSIGNMENTS, key=trains, reverse=True)
    every = [entry for assignment in longest_first for entry in entries_of(assignment)]
    entries = [entry for entry in every if key(entry) in wanted]
    sparse = {key(entry) for entry in entries if entry.kind in ("accepted", "rejected")}
    sparse -= set(sorted(sparse)[::EVERY])
    judged = judge_all(
        entries, PUBLIC_SEED, os.cpu_count() or 1, graded=lambda entry: key(entry) not in sparse
    )
    return {key(outcome.entry): outcome for outcome in judged}


@pytest.mark.parametrize("program", list(programs()), ids="-".join)
def test_every_program_of_the_bank_is_judged_as_it_must_be(program, outcomes):
    assert outcomes[program].faults == []


# What functions may return that nobody has thought of.
ODD = {
    "nothing": "None",
    "truth": "True",
    "words": "'text'",
    "not_finite": "torch.full((7, 3), float('nan'))",
    "no_axes": "torch.tensor(0.5)",
    "no_entries": "torch.zeros(0)",
    "complex_numbers": "torch.ones(7, dtype=torch.complex64)",
    "short_floats": "torch.ones(2, 1, 3, 1, dtype=torch.bfloat16)",
    "arrays_in_a_list": "[__import__('numpy').ones((7, 3)), None, 1.0]",
    "an_object": "torch.nn.Linear",
}


class Answer(ast.NodeTransformer):
    """Has every function of a file return the same."""

    def __init__(self, answer: str) -> None:
        self.function = ast.parse(f"def f(*args, **kwargs):\n    return {answer}").body[0]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        assert isinstance(self.function, ast.FunctionDef)
        if node.name != "__init__":
            node.args, node.body = self.function.args, self.function.body
        return node


class Unrecognising(Remembering):
    """Answers of the reference alone: what matters here is not which mistake it is."""

    def misconceptions(self, check, number, evaluate):
        return iter(())


def grade_odd(name: str, answer: str) -> Report:
    """Grade a file of which every function returns what this expression gives."""
    assignment = find(name)
    tree = Answer(answer).visit(ast.parse(assignment.solution().read_bytes()))
    source = "import torch\n" + ast.unparse(tree).replace("from __future__ import annotations", "")
    submission = Submission("odd", {assignment.settings.files[0]: source.encode()})
    oracle = Unrecognising(memory(name, PUBLIC_SEED))
    return grade(assignment, submission, shared_launcher(), PUBLIC_SEED, oracle=oracle)


@pytest.fixture(scope="session")
def odd_reports(request):
    """The reports of the odd answers that the tests of this session ask for."""
    specs = [getattr(item, "callspec", None) for item in request.session.items]
    odd = [spec.params["oddity"] for spec in specs if spec and "oddity" in spec.params]
    with processes(os.cpu_count() or 1) as pool:
        names, answers = [name for name, _ in odd], [ODD[answer] for _, answer in odd]
        reports = pool.map(grade_odd, names, answers)
        return dict(zip(odd, reports, strict=True))


@pytest.mark.parametrize(
    "oddity",
    [
        (assignment.name, answer)
        for number, assignment in enumerate(ASSIGNMENTS)
        for answer in list(ODD)[number % SHARE :: SHARE]
    ],
    ids="-".join,
)
def test_no_answer_whatever_it_is_is_a_fault_of_the_grader(oddity, odd_reports):
    report = odd_reports[oddity]
    broken = {check.id: check.staff for check in report.checks if check.staff}
    assert broken == {}
    assert [check.id for check in report.checks] == [c.id for c in checks_of(find(oddity[0]))]
    assert report.score < TOTAL_POINTS / 2


# ---------------------------------------------------------------- what a grader declares


@pytest.fixture(params=ASSIGNMENTS, ids=lambda assignment: assignment.name)
def assignment(request):
    return request.param


def test_points_add_up_to_100(assignment):
    assert sum(check.points for check in checks_of(assignment)) == TOTAL_POINTS
    for check in checks_of(assignment):
        assert check.points > 0 or check.public, "one without points is there for students to see"


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


def handout(assignment):
    return (ROOT / "starter" / assignment.settings.homework / "handout.md").read_text("utf-8")


def test_every_todo_has_a_public_check_and_every_check_a_todo(assignment):
    found = todos(assignment)
    assert found
    assert all(todo.startswith(f"{assignment.name}.") for todo in found), found
    ids = {todo.removeprefix(f"{assignment.name}.") for todo in found}
    checks = checks_of(assignment)
    public = {check.id.split(".")[0] for check in checks if check.public}
    assert ids - public == set(), "TODOs without a public check"
    written = set(re.findall(r"\(([a-z0-9]+)\)", handout(assignment)))
    asked = {check.id.split(".")[0] for check in checks}
    assert asked - ids - written == set(), "checks of what is asked nowhere"


def test_the_files_of_an_assignment_are_there(assignment):
    settings = assignment.settings
    for place in ("solutions", "starter"):
        for name in (*settings.files, *settings.helpers):
            assert (ROOT / place / settings.homework / name).is_file()
    assert assignment.checks_file.is_file()
    assert assignment.checks_file.name == f"test_{settings.files[0]}"
