"""What a check can notice: the verdicts are those that it would have given, had it been made."""

import textwrap
from typing import Any

import pytest

from autograder.catalogue import find
from autograder.command_bank import entries_of, memory, wanted
from autograder.oracles import Memory, Remembering
from autograder.proofs import rehearsal
from autograder.proofs.reach import changed, running
from autograder.proofs.rehearsal import Rehearsal, carry_out
from autograder.results import Entry, Verdict
from tests.fakes import CHECKS, make

SOLUTION = '''
"""A solution."""
import math
from torch import Tensor, nn

LIMIT = 3

def area(r):
    """Say what it does."""
    return math.pi * square(r)

def square(x):
    return x * x

def label():
    return "label"

class Model(nn.Module):
    size = 2

    def __init__(self):
        super().__init__()
        self.size = 3

    @staticmethod
    def scale(x):
        return [factor * x for factor in (1, 2)]

    def forward(self, x):
        return self.scale(x)
'''


def differing(old, new):
    assert old in SOLUTION
    return changed(SOLUTION.encode(), SOLUTION.replace(old, new).encode())


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("x * x", "x ** 2", {"square"}),
        ("def square(x)", "def square(x, n=2)", {"square"}),
        ("return [factor", "return [0 * factor", {"Model.scale"}),
        ("    @staticmethod\n    def scale(x)", "    def scale(self, x)", {"Model.scale"}),
        ("def label", "def helper(y):\n    return y\n\ndef label", set()),
        ("def label", "class Helper:\n    pass\n\ndef label", set()),
        ("import math", "import math\nimport math\nimport random", set()),
        ("LIMIT = 3", "LIMIT = 3  # as asked", set()),
    ],
)
def test_the_functions_that_differ_are_found(old, new, names):
    assert differing(old, new) == names


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("LIMIT = 3", "LIMIT = 4"),
        ("LIMIT = 3", "LIMIT = 3\nLIMIT = 3"),
        ("LIMIT = 3", "LIMIT = 3\nprint(LIMIT)"),
        ("LIMIT = 3", ""),
        ("    size = 2", "    size = 4"),
        ("nn.Module", "nn.Identity"),
        ("class Model", "@final\nclass Model"),
        ("def forward(", "def __call__(self, x):\n        return 0\n\n    def forward("),
        ("def label", "def square(x):\n    return 1\n\ndef label"),
        ("def label", "def len(x):\n    return 1\n\ndef label"),
        ("import math", "import cmath as math"),
        ("import math", "import math\nfrom elsewhere import square"),
        ("import math", "import math\nfrom elsewhere import *"),
        ('def label():\n    return "label"', ""),
    ],
)
def test_what_could_matter_to_other_functions_is_never_left_out(old, new):
    assert differing(old, new) is None


def test_the_functions_that_run_are_found(tmp_path):
    path = tmp_path / "solution.py"
    path.write_text(textwrap.dedent(SOLUTION))
    namespace: dict[str, Any] = {"__name__": "solution"}
    exec(compile(path.read_bytes(), str(path), "exec"), namespace)
    with running(path, path.read_bytes()) as names:
        namespace["area"](2.0)
    assert names == {"area", "square"}
    with running(path, path.read_bytes()) as names:
        namespace["Model"]()(2)
    assert names == {"Model.__init__", "Model.forward", "Model.scale"}


@pytest.mark.parametrize(("name", "every"), [("hw5_written", 1), ("hw5_vae", 16)])
def test_verdicts_are_those_of_making_every_check(name, every, monkeypatch):
    assignment = find(name)
    entries = [e for e in entries_of(assignment) if e.kind in ("accepted", "rejected")][::every]
    oracle = Remembering(memory(name, 5))

    def verdicts():
        found = {}
        for entry in entries:
            report = Rehearsal(assignment, entry, 5, oracle, wanted(entry, spared=True)).report
            found[entry.name] = [(c.id, c.verdict, c.misconception) for c in report.checks]
        return found

    made = []

    def counted(*args):
        made.append(args)
        carry_out(*args)

    monkeypatch.setattr(rehearsal, "carry_out", counted)
    try:
        fewer, few = verdicts(), len(made)
        monkeypatch.setattr(rehearsal, "changed", lambda *_: None)
        assert verdicts() == fewer
    finally:
        oracle.close()
    assert few < (len(made) - few) / 2


def test_a_check_is_made_though_the_training_that_it_builds_on_is_spared(tmp_path, monkeypatch):
    late = CHECKS.replace('"double", points=60', '"double", points=60, seconds=150').replace(
        '"triple", points=40', '"triple", points=40, requires=("a",)'
    )
    assignment = make(tmp_path, checks=late)
    monkeypatch.setattr(rehearsal, "find", lambda name: assignment)
    wrong = assignment.solution().read_bytes().replace(b"3 * x", b"x / 3")
    entry = Entry(assignment.name, "divided", "rejected", wrong, ("b",))
    oracle = Remembering(Memory(assignment))
    try:
        report = Rehearsal(assignment, entry, 1, oracle, wanted(entry, spared=True)).report
    finally:
        oracle.close()
    assert [(check.id, check.verdict) for check in report.checks] == [("b", Verdict.FAIL)]
