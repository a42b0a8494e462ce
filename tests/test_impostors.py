"""A submission that finds the socket can say what it likes: it speaks for itself alone.

It can give wrong answers, which it could give anyway. It cannot make the grader wait, grow or fail.
"""

import time
from dataclasses import replace

import pytest

from autograder.sandbox.failures import SubmissionFailed
from autograder.sandbox.zygote import Zygote
from tests.fakes import FILE, QUICK, failure, submitted

HEAD = """
import os, struct, time
import msgspec, torch
from autograder.sandbox import wire

LENGTHS = struct.Struct("<II")

def frame(message, blob=b""):
    header = msgspec.msgpack.encode(message)
    return LENGTHS.pack(len(header), len(blob)) + header + blob

def say(data):
    while data:
        data = data[os.write(3, data):]

def returned(value):
    return frame(["returned", value, []])

"""
SHORT = replace(QUICK, call=0.6)


@pytest.fixture(autouse=True)
def the_socket_is_number_3(launcher):
    if not isinstance(launcher, Zygote):
        pytest.skip("the number of the socket is not known here")


def calls(*lines):
    """Return a submission whose f does this, and whose g returns 7."""
    body = "".join(f"    {line}\n" for line in lines)
    return f"{HEAD}def f(*args):\n{body}\ndef g(*args):\n    return 7\n"


def imports(*lines):
    """Return a submission that does this when it is imported."""
    return "\n".join([HEAD, *lines, ""])


@pytest.mark.parametrize(
    "line",
    [
        "say(bytes(range(200)))",
        "say(b'\\xff' * 8)",
        "say(LENGTHS.pack(2**32 - 1, 0))",
        "say(LENGTHS.pack(0, 2**32 - 1))",
        "say(LENGTHS.pack(3, 0) + b'abc')",
        "say(LENGTHS.pack(0, 0))",
        "say(frame(['call', ['reference', 0, [], ''], [], {}]))",
        "say(frame(['returned', ['array', 'torch', 'float32', [2**40]], []]))",
        "say(frame(['returned', ['array', 'torch', 'float32', [3]], []], bytes(8)))",
        "say(frame(['returned', 1, []], bytes(8)))",
    ],
)
def test_what_is_no_reply_is_told_and_ends_the_worker(launcher, line):
    with submitted(launcher, calls(line)) as remote:
        failed = failure(remote)
        assert failed.summary == "The answer did not follow the protocol."
        assert failure(remote, "g") == failed


@pytest.mark.parametrize(
    "lines",
    [
        ["say(LENGTHS.pack(100, 0))", "time.sleep(60)"],
        ["say(LENGTHS.pack(100, 0) + b'x' * 50)", "time.sleep(60)"],
        ["say(LENGTHS.pack(10, 1 << 20) + b'x' * 10)", "time.sleep(60)"],
        ["say(LENGTHS.pack(10_000, 0))", "while True: say(b'x'); time.sleep(0.01)"],
        ["os.write(3, b'x')", "time.sleep(60)"],
    ],
    ids=lambda lines: lines[0],
)
def test_an_unfinished_reply_meets_the_limit_of_the_call(launcher, lines):
    started = time.monotonic()
    with submitted(launcher, calls(*lines), SHORT) as remote:
        assert "longer than 0.6 s" in failure(remote).summary
    assert time.monotonic() - started < 4


@pytest.mark.parametrize(
    "line",
    [
        "say(LENGTHS.pack(100, 0)); os._exit(3)",
        "os.close(3)",
        "os.dup2(os.open(os.devnull, os.O_WRONLY), 3)",
        "import socket; socket.socket(fileno=3).shutdown(socket.SHUT_RDWR)",
        "import socket; socket.socket(fileno=3).shutdown(socket.SHUT_WR); time.sleep(60)",
    ],
)
def test_a_connection_that_breaks_is_told(launcher, line):
    with submitted(launcher, calls(line), SHORT) as remote:
        failed = failure(remote)
        assert failed.summary.startswith(
            ("Your code ended the whole process", "Your code closed the connection", "A call took")
        )
        assert failure(remote, "g") == failed


def test_a_reply_sent_ahead_is_the_submissions_own_answer(launcher):
    with submitted(launcher, calls("say(returned(5)); return 6")) as remote:
        assert remote.homework.f() == 5
        assert remote.homework.g() == 6, "answers are late by one, and still its own"


def test_replies_without_end_are_read_only_as_far_as_they_are_asked_for(launcher):
    line = "while True: say(returned('x' * 1000))"
    with submitted(launcher, calls(line), SHORT) as remote:
        for _ in range(20):
            assert remote.homework.f() == "x" * 1000
        with pytest.raises(SubmissionFailed):  # its own socket is full: it does not listen
            for _ in range(1000):
                remote.homework.f("y" * 10_000)


def test_objects_that_do_not_exist_are_names_like_others(launcher):
    forged = "frame(['returned', ['reference', 10**9, [], 'T'], []])"
    with submitted(launcher, calls(f"wire.encode_returned = lambda *_: {forged}")) as remote:
        thing = remote.homework.f()
        with pytest.raises(SubmissionFailed):
            thing()
        with pytest.raises(SubmissionFailed):
            remote.homework.g(thing)


@pytest.mark.parametrize(
    "message",
    [
        "['raised', 'T' * 900_000, 'message', 'file', 1, 'source']",
        "['raised', 'ValueError', 'm' * 900_000, 'file', 1, 'source']",
        "['raised', 'ValueError', 'message', 'f' * 900_000, 1, 'source']",
        "['raised', 'ValueError', 'message', 'file', 1, 's' * 900_000]",
    ],
)
def test_what_is_told_of_an_exception_is_short_whatever_the_worker_says(launcher, message):
    with submitted(launcher, calls(f"say(frame({message}))")) as remote:
        assert len(str(failure(remote))) < 20_000


def test_the_name_of_an_object_is_short_whatever_the_worker_says(launcher):
    for reference in (
        "['reference', 5, [], 'T' * 900_000]",
        "['reference', 5, ['a' * 900_000], 'T']",
    ):
        with submitted(launcher, calls(f"say(frame(['returned', {reference}, []]))")) as remote:
            try:
                assert len(repr(remote.homework.f())) < 20_000
            except SubmissionFailed as error:
                assert len(str(error)) < 20_000


def test_an_import_cannot_be_passed_off_as_a_fault_of_ours(launcher):
    source = imports("say(frame(['raised', 'ProbesBroken', 'probes.py is broken']))")
    with submitted(launcher, source) as remote:
        failed = failure(remote)
        assert failed.fatal
        assert FILE in failed.summary


def test_an_import_cannot_write_notes_of_its_own(launcher):
    source = imports("say(frame(['returned', None, ['Full marks!', 'x' * 100]]))", "f = int")
    with submitted(launcher, source) as remote:
        remote.homework.f()
        assert remote.notes == []


@pytest.mark.parametrize("line", ["say(bytes(range(200)))", "os.close(3)", "say(returned(1) * 3)"])
def test_an_import_that_meddles_ends_in_a_failure_or_an_answer(launcher, line):
    with submitted(launcher, imports(line, "f = int"), SHORT) as remote:
        try:
            assert remote.homework.f() in (0, 1)
        except SubmissionFailed as error:
            assert error.failure.summary
