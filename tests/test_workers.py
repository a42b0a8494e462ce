"""A submission runs in a process of its own, where it answers calls or fails in plain words.

Every test here holds for both ways of starting workers. What does not depend on how a worker was
started is in test_calls.py and test_imports.py.
"""

import threading
from dataclasses import replace

import pytest
import torch

from tests.fakes import FILE, QUICK, failure, submitted

VARIOUS = """
    import sys, torch

    class Model(torch.nn.Module):
        def __init__(self, n):
            super().__init__()
            self.layer = torch.nn.Linear(n, 2)
            self.count = 0

        def forward(self, x):
            self.count += 1
            return self.layer(x)

    def parts(x, *, scale=1.0):
        return {"twice": 2 * scale * x, "rest": [None, True, "text", (1, 2.5)]}

    def changes(x):
        x += 1
        return x

    def fails(x):
        y = x + 1
        raise ValueError(f"no: {y}")
"""


def test_values_objects_and_exceptions_come_back(either):
    ours, probes = torch.zeros(2), "import helper\n\ndef nine():\n    return helper.NINE\n"
    with submitted(either, VARIOUS, probes=probes, helper="NINE = 9\n") as remote:
        hw = remote.homework
        assert remote.probes.nine() == 9
        assert hw.changes(ours).tolist() == [1, 1]
        assert ours.tolist() == [0, 0], "what is sent is a copy"
        answer = hw.parts(torch.tensor([1.0, 2.0]), scale=3.0)
        assert torch.equal(answer["twice"], torch.tensor([6.0, 12.0]))
        assert answer["rest"] == [None, True, "text", (1, 2.5)]

        model = hw.Model(3)  # stays there
        assert tuple(model(torch.ones(5, 3)).shape) == (5, 2)
        model(torch.ones(1, 3))
        assert remote.toolbox.identity(model.count) == 2
        assert tuple(remote.toolbox.identity(model.layer.weight).shape) == (2, 3)

        failed = failure(remote, "fails", 4)
        assert failed.summary == "Your code raised ValueError."
        assert failed.detail == f'no: 5 ({FILE}, line 22: raise ValueError(f"no: {{y}}"))'
        assert hw.parts(torch.ones(1))["rest"][1] is True, "an exception does not end the worker"


def test_an_exit_is_a_failure_and_final(either):
    source = "import os\n\ndef f():\n    os._exit(0)\n\ndef g():\n    return 1\n"
    with submitted(either, source) as remote:
        expected = "Your code ended the whole process; remove exit()."
        assert failure(remote).summary == expected
        assert failure(remote, "g").summary == expected


def test_an_endless_loop_is_ended_at_the_limit_of_a_call(either):
    with submitted(either, "def f():\n    while True: pass\n", replace(QUICK, call=0.3)) as remote:
        assert failure(remote).summary == "A call took longer than 0.3 s. Is there an endless loop?"


class Busy:
    """A launcher that is busy, as with removing what the last worker left, when it is called."""

    def __init__(self, launcher, seconds):
        self.launcher, self.seconds = launcher, seconds

    def __getattr__(self, name):
        return getattr(self.launcher, name)

    def launch(self, job, connection, output):
        theirs = connection.dup(), output.dup()  # the others are closed before it comes to them
        self.timer = threading.Timer(self.seconds, self.launcher.launch, (job, *theirs))
        self.timer.start()


def test_the_time_until_a_worker_is_there_is_not_that_of_the_submission(launcher):
    limits = replace(QUICK, start=0.5, check=1.0)
    with submitted(Busy(launcher, seconds=1.5), "def f():\n    return 1\n", limits) as remote:
        assert remote.homework.f() == 1


def test_a_worker_that_never_comes_is_no_fault_of_the_submission(launcher, monkeypatch):
    monkeypatch.setattr("autograder.sandbox.subjects.PATIENCE", 0.3)
    busy = Busy(launcher, seconds=1.0)
    with submitted(busy, "def f():\n    return 1\n") as remote:
        with pytest.raises(RuntimeError, match="was not there"):
            remote.homework.f()
        busy.timer.join()


def test_what_is_printed_is_captured_up_to_the_limit(either):
    source = """
        import os, sys

        print("while imported")

        def f():
            print("to stdout, unflushed: äöü", end="")
            print("to stderr", file=sys.stderr)
            os.write(1, b"written\\n")
            os.system("echo by a shell")

        def g():
            for _ in range(2000):
                print("x" * 1000)
    """
    with submitted(either, source) as remote:
        remote.homework.f()
        remote.homework.g()
    lines = remote.printed.splitlines()
    assert lines[:3] == ["while imported", "to stdout, unflushed: äöüto stderr", "written"]
    assert lines[3] in ("by a shell", "x" * 1000)  # a shell may be out of reach
    assert 9_000 < len(remote.printed) <= 10_000


def test_the_surroundings_of_a_submission_are_bare(either, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "tell-nobody")
    source = """
        import os, sys

        def f():
            variables = {name: os.environ[name] for name in os.environ}
            return variables, sys.argv, sorted(os.listdir()), os.read(0, 10) == b""
    """
    with submitted(either, source, helper="x = 1\n") as remote:
        variables, argv, folder, no_input = remote.homework.f()
    assert "tell-nobody" not in str(variables)
    assert variables["MPLBACKEND"] == "Agg"
    assert argv == [FILE]
    assert folder == ["helper.py", FILE]
    assert no_input
