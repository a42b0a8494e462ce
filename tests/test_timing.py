"""What the grader itself works out has a limit, and leaves no alarm behind."""

import signal
import time

import pytest

from autograder.timing import TooLong, limited


def test_work_that_takes_too_long_is_interrupted():
    started = time.monotonic()
    with pytest.raises(TooLong), limited(0.1):
        while True:
            pass
    assert time.monotonic() - started < 5


def test_work_that_is_done_in_time_goes_on_undisturbed():
    before = signal.getsignal(signal.SIGALRM)
    with limited(0.05):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before
    time.sleep(0.1)
