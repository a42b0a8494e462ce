"""What several test files share: the launchers, each started once for all tests."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from autograder.sandbox import launching
from autograder.sandbox.subjects import Launcher
from autograder.sandbox.zygote import Zygote

# The same examples in every run of `make test`, so that a red run is due to the change at hand.
# `make fuzz` draws new ones.
hypothesis.settings.register_profile("same", derandomize=True)
hypothesis.settings.register_profile("new", print_blob=True)
hypothesis.settings.load_profile("new" if "FUZZ_MESSAGES" in os.environ else "same")


@pytest.fixture(scope="session")
def launcher() -> Iterator[Launcher]:
    """What starts workers on this machine: the zygote, where a fork is safe."""
    started = launching.start()
    yield started
    started.close()


@pytest.fixture(scope="session")
def interpreters() -> Iterator[Launcher]:
    """The launcher of machines where a fork is unsafe; it works everywhere."""
    started = launching.start(fork=False)
    yield started
    started.close()


@pytest.fixture(params=["zygote", "interpreters"])
def either(request: pytest.FixtureRequest) -> Launcher:
    """Each of the two launchers in turn."""
    if request.param == "interpreters":
        return request.getfixturevalue("interpreters")
    launcher = request.getfixturevalue("launcher")
    if not isinstance(launcher, Zygote):
        pytest.skip("a fork is unsafe on this machine")
    return launcher


@pytest.fixture
def scratch_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder in which the grader makes its temporary folders during a test."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # a worker with a user of its own passes through
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)
