"""Calls on a submission: what names mean, what can go wrong, and the sentences that say so."""

import time
from dataclasses import replace

import pytest
import torch

from autograder.sandbox import wire
from autograder.sandbox.failures import Failure, SubmissionFailed
from autograder.sandbox.proxy import Proxy
from tests.fakes import FILE, QUICK, failure, submitted

ODD = """
    import torch
    CONSTANT = 3

    class Model:
        class Inner:
            @staticmethod
            def method(x):
                return x

        def __init__(self):
            self.values = [1, 2]
            self.inner = Model.Inner()

        @property
        def broken(self):
            raise KeyError("in a property")

    def make():
        return Model()

    def uses(model, x):
        return model.values, x
"""


# ---------------------------------------------------------------- names and handles


def test_names_reach_into_classes_and_objects(launcher):
    with submitted(launcher, ODD) as remote:
        hw = remote.homework
        model = hw.make()
        assert isinstance(model, Proxy)
        assert repr(model) == "Model"
        assert repr(model.inner.method) == "inner.method"
        assert hw.Model.Inner.method(4) == 4
        assert model.inner.method("a") == "a"
        assert remote.toolbox.identity(hw.CONSTANT) == 3
        assert hw.uses(model, 2) == ([1, 2], 2)
        model.values = [5]
        assert hw.uses(x=0, model=model) == ([5], 0)


def test_objects_in_lists_stay_there_too(launcher):
    with submitted(launcher, "def f():\n    return [1, f, {'a': f}]\n") as remote:
        one, function, inner = remote.homework.f()
        assert one == 1
        assert function()[0] == inner["a"]()[0] == 1


@pytest.mark.parametrize(
    ("reach", "detail"),
    [
        (lambda hw: hw.missing(), "The file has no 'missing'"),
        (lambda hw: hw.Model.missing(), "Model has no 'missing'"),
        (lambda hw: hw.Model.Inner.missing.more(), "Model.Inner has no 'missing'"),
        (lambda hw: hw.make().missing(), "Model has no 'missing'"),
    ],
)
def test_missing_names_are_told_by_their_owner(launcher, reach, detail):
    with submitted(launcher, ODD) as remote:
        with pytest.raises(SubmissionFailed) as caught:
            reach(remote.homework)
        summary = "A name that the handout asks for is missing."
        assert caught.value.failure == Failure(summary, detail)


def test_an_attribute_error_of_a_students_own_is_no_missing_name(launcher):
    with submitted(launcher, "def f():\n    return (1).missing\n") as remote:
        failed = failure(remote)
    assert failed.summary == "Your code raised AttributeError."
    assert f"({FILE}, line 2: return (1).missing)" in failed.detail


def test_a_name_that_is_no_function_cannot_be_called(launcher):
    with submitted(launcher, ODD) as remote:
        assert failure(remote, "CONSTANT").detail.startswith("'int' object is not callable")


def test_python_does_not_mistake_a_name_for_a_value_of_another_kind():
    proxy = Proxy(object(), wire.Reference(0))  # type: ignore[arg-type]
    for name in ("__array__", "__len__", "__deepcopy__", "__class_getitem__"):
        with pytest.raises(AttributeError):
            getattr(proxy, name)


def test_only_plain_values_and_names_can_be_sent(launcher):
    with (
        submitted(launcher, ODD) as remote,
        pytest.raises(TypeError, match="a set cannot be sent to a homework"),
    ):
        remote.homework.uses({1}, 2)


def test_a_value_that_is_too_large_to_be_passed_on_is_a_failure_of_who_made_it(launcher):
    source = """
        import torch

        def deep():
            value = 1
            for _ in range(16):
                value = [value]
            return value

        def large():
            return torch.zeros(2**23 + 1, dtype=torch.float32)

        def f(*values):
            return None
    """
    with submitted(launcher, source) as remote:
        hw = remote.homework
        large, deep = hw.large(), hw.deep()
        assert failure(remote, "f", large, large).summary == "The answer is too large to be used."
        assert failure(remote, "f", [deep]).summary == "The answer is too large to be used."
        assert hw.f(large) is None, "nothing has been sent, so the worker goes on"


# ---------------------------------------------------------------- exceptions


@pytest.mark.parametrize(
    ("line", "summary", "detail"),
    [
        ("raise NotImplementedError('hw0_fake.a: say how')", "Not done yet.",
         "hw0_fake.a: say how (hw0_fake.py, line 6)"),
        ("exit()", "Your code called exit() or raised SystemExit instead of returning.", None),
        ("raise KeyboardInterrupt",
         "Your code called exit() or raised KeyboardInterrupt instead of returning.", None),
        ("input('number? ')", "Your code waits for keyboard input; remove input().", None),
        ("import bdb; raise bdb.BdbQuit",
         "Your code stops in the debugger; remove breakpoint() or pdb.set_trace().", None),
        ("return f()", "Your code calls itself without end (RecursionError).", None),
        ("import nowhere_at_all",
         "Your code needs a package or file that is not available here.", None),
        ("return torch.zeros(1, device='cuda')",
         "Your code asks for a GPU, which is not available here; "
         "do not hard-code 'cuda', use the device of the arguments.", None),
        ("return 'x' * 2_000_000", "The answer is too large to be looked at.", None),
        ("return torch.zeros(2**25)", "The answer is too large to be looked at.", None),
        ("raise type('My', (Exception,), {})('why')", "Your code raised an exception.",
         "My: why (hw0_fake.py, line 6: raise type('My', (Exception,), {})('why'))"),
        ("raise Unprintable", "Your code raised an exception.",
         "Unprintable: (its message could not be shown) (hw0_fake.py, line 6: raise Unprintable)"),
        ("raise ValueError('\\ud800 and \\x1b[31m')", "Your code raised ValueError.", None),
        ("raise NotImplementedError('one\\n  hw0_fake  100 / 100')", "Not done yet.",
         "one hw0_fake 100 / 100 (hw0_fake.py, line 6)"),
    ],
)  # fmt: skip
def test_exceptions_are_told_in_plain_words(launcher, line, summary, detail):
    head = "import torch\nclass Unprintable(Exception):\n"
    head += "    def __str__(self):\n        raise TypeError\n"
    with submitted(launcher, f"{head}def f():\n    {line}\n") as remote:
        failed = failure(remote)
    assert failed.summary == summary
    assert detail is None or failed.detail == detail
    assert not failed.fatal


def test_the_summary_never_repeats_what_the_submission_wrote(launcher):
    source = """
        def f():
            raise type("Hidden input 42", (Exception,), {})("hidden input 42")
        def g():
            raise ModuleNotFoundError("hidden input 42")
        def h():
            raise type("NotImplementedError", (Exception,), {})("hidden input 42")
        def i():
            raise RuntimeError("CUDA: hidden input 42")
    """
    with submitted(launcher, source) as remote:
        for name in "fghi":
            failed = failure(remote, name)
            assert "42" not in failed.summary
            assert "42" in failed.detail


def test_the_place_is_the_last_line_in_the_students_own_file(launcher):
    source = "import torch, helper\n\ndef f():\n    return helper.g(torch.ones(2), torch.ones(3))\n"
    helper = "def g(x, y):\n    return x @ y\n"
    with submitted(launcher, source, helper=helper) as remote:
        place = f"({FILE}, line 4: return helper.g(torch.ones(2), torch.ones(3)))"
        assert failure(remote).detail.endswith(place)


def test_messages_are_cut_at_a_limit(launcher):
    with submitted(launcher, "def f():\n    raise ValueError('x' * 10**7)\n") as remote:
        failed = failure(remote)
    assert wire.MAX_TEXT <= len(failed.detail) < wire.MAX_TEXT + 200


# ---------------------------------------------------------------- processes


def test_a_crash_is_a_failure(launcher):
    source = "import ctypes\n\ndef f():\n    ctypes.string_at(0)\n"
    with submitted(launcher, source) as remote:
        assert failure(remote).summary == "Your code crashed (segmentation fault)."


def test_probes_are_at_hand_and_their_faults_are_ours(launcher):
    probes = "import helper\n\ndef nine():\n    return helper.NINE\n"
    with submitted(launcher, "x = 1", probes=probes, helper="NINE = 9\n") as remote:
        assert remote.probes.nine() == 9
    with (
        submitted(launcher, "x = 1", probes="import helper\n") as remote,
        pytest.raises(RuntimeError, match=r"probes\.py cannot be imported: ModuleNotFoundError"),
    ):
        remote.homework.f()


def test_workers_share_no_state_and_cannot_reach_our_values(launcher):
    source = """
        import sys, torch
        seen = []

        def f(x):
            seen.append(1)
            torch.nn.shared = sys.shared = True
            if isinstance(x, torch.Tensor):
                x += 1
            return len(seen), x

        def g():
            return hasattr(torch.nn, "shared") or hasattr(sys, "shared")
    """
    ours = torch.zeros(2)
    with submitted(launcher, source) as remote:
        assert remote.homework.f(ours)[1].tolist() == [1, 1]
        assert ours.tolist() == [0, 0]
        assert remote.homework.f(ours)[0] == 2
        assert remote.homework.g() is True
    with submitted(launcher, source) as remote:
        assert remote.homework.g() is False
        assert remote.homework.f(ours)[0] == 1
    assert not hasattr(torch.nn, "shared")


# ---------------------------------------------------------------- limits of time


LOOP = "import time\n\ndef f():\n    while True: pass\n\ndef nap(s):\n    time.sleep(s)\n"


def test_many_short_calls_meet_the_limit_of_the_check(launcher):
    with submitted(launcher, LOOP, replace(QUICK, check=0.5)) as remote:
        with pytest.raises(SubmissionFailed) as caught:
            for _ in range(100):
                remote.homework.nap(0.05)
        summary = "This check took longer than 0.5 s. Is there an endless loop?"
        assert caught.value.failure.summary == summary


def test_the_limit_of_the_run_comes_before_all_others(launcher):
    with submitted(launcher, LOOP, run=0.4) as remote:
        assert failure(remote).summary == "The time for the whole run is used up."


def test_a_failure_that_ends_the_worker_is_told_at_every_later_call(launcher):
    with submitted(launcher, LOOP, replace(QUICK, call=0.2)) as remote:
        first = failure(remote)
        started = time.monotonic()
        assert failure(remote, "nap", 0) == first
        assert time.monotonic() - started < 0.1


def test_a_loop_that_no_signal_ends_is_ended(launcher):
    source = """
        import re, signal

        def f():
            for number in range(1, 65):
                try:
                    signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError):
                    pass
            signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
            re.match("(a*)*b", "a" * 60)  # in C, never looks at signals
    """
    with submitted(launcher, source, replace(QUICK, call=0.4)) as remote:
        assert "longer than 0.4 s" in failure(remote).summary


# ---------------------------------------------------------------- output


def test_endless_output_does_not_stop_the_clock(launcher):
    source = "def f():\n    while True: print('x' * 5000)\n"
    with submitted(launcher, source, replace(QUICK, call=0.4)) as remote:
        assert "longer than 0.4 s" in failure(remote).summary
    assert len(remote.printed) == 10_000


def test_output_between_calls_blocks_neither_side(launcher):
    source = """
        import threading

        def f():
            def chatter():
                while True:
                    print("x" * 5000)
            threading.Thread(target=chatter, daemon=True).start()

        def g(x):
            return x + 1
    """
    with submitted(launcher, source) as remote:
        remote.homework.f()
        time.sleep(0.1)  # nobody reads meanwhile
        assert torch.equal(remote.homework.g(torch.ones(300_000)), 2 * torch.ones(300_000))


def test_a_closed_output_changes_nothing(launcher):
    source = "import os\n\ndef f():\n    os.close(1)\n    os.close(2)\n    return 5\n"
    with submitted(launcher, source) as remote:
        assert remote.homework.f() == 5
        assert failure(remote).summary == "Your code raised OSError."
