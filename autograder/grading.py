"""Grades one submission: runs its assignment's checks under pytest and gathers the verdicts."""

from __future__ import annotations

import contextlib
import inspect
import io
import os
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.catalogue import Assignment
from autograder.causes import name_causes
from autograder.checking.check import Check
from autograder.checking.checker import Checker, CheckFailed
from autograder.checking.draw import Draw
from autograder.oracles import Live, Oracle, oracle_for
from autograder.results import CheckResult, Explanation, Report, Verdict
from autograder.sandbox.failures import Failure, SubmissionFailed
from autograder.sandbox.loading import load
from autograder.sandbox.proxy import Proxy
from autograder.sandbox.subjects import Launcher, Limits, Remote
from autograder.submission import Submission
from autograder.timing import TooLong, limited

PYTEST_OPTIONS = (
    "--import-mode=importlib", "--noconftest", "--assert=plain", "-c", os.devnull,
    "-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:faulthandler", "-p", "no:logging",
    "-p", "no:doctest", "-p", "no:junitxml", "-p", "no:pastebin", "-p", "no:capture",
)  # fmt: skip
# Whatever else is installed or set on this machine must not change a grade.
PYTEST_ENVIRONMENT = {
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": "", "PYTEST_PLUGINS": "",
}  # fmt: skip

SANDBOX = Path(__file__).parent / "sandbox"  # an exception that comes from there is ours
JUDGING_SECONDS = 30.0  # for all that the grader itself works out in a check
UNUSABLE = "An answer has a form, or a size, that this check cannot use. Staff can see more."
GRADER_ERROR = "This check could not be carried out, through no fault of yours. Staff can see why."


class GraderError(Exception):
    """The grader itself is broken; the message is for staff."""


class PrerequisiteMissing(Exception):
    """A check is skipped because one that it builds on has not passed."""


class Grading:
    """A pytest plugin: one run of one assignment's checks on one submission."""

    def __init__(
        self,
        assignment: Assignment,
        submission: Submission,
        launcher: Launcher,
        oracle: Oracle,
        seed: int,
        on_result: Callable[[Report, CheckResult], None],
    ) -> None:
        self.assignment, self.submission = assignment, submission
        self.launcher, self.oracle, self.seed, self.on_result = launcher, oracle, seed, on_result
        self.deadline = time.monotonic() + assignment.settings.seconds
        self.report = Report(assignment.name, assignment.settings.title, submission.path, [])
        self.report.notes += submission.notes + [oracle.note] * bool(oracle.note)
        self.failure: Failure | None = None  # of every check, once the file cannot be imported
        if submission.problems:
            self.failure = Failure(" ".join(submission.problems.values()), fatal=True)
        self.wanted: Callable[[Check], bool] = lambda check: True
        self.results: dict[str, CheckResult] = {}
        self.causes: dict[str, tuple[str, ...]] = {}
        self.remote: Remote
        self.checker: Checker
        self.result: CheckResult

    # ------------------------------------------------------------ pytest's hooks and fixtures

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Let checks that cannot be imported be an error; pytest would call it an interruption."""
        if report.failed:
            raise GraderError(str(report.longrepr))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Enter every wanted check as not run: what is never reached has 0 points and says so.

        Public checks run first: what a worker prints is shown for them only, so nothing that was
        kept of a hidden check's inputs, in whatever way, can be printed later.
        """
        items[:] = [item for item in items if self.wanted(_check(item))]
        for item in items:
            check = _check(item)
            if check.id in self.results:
                raise GraderError(f"the check {check.id} is declared twice")
            self.results[check.id] = CheckResult(
                check.id,
                check.title,
                check.points,
                Verdict.GRADER_ERROR,
                check.public,
                Explanation("This check was not run."),
            )
        self.report.checks += self.results.values()
        items.sort(key=lambda item: not _check(item).public)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Give each check a worker and a checker of its own; enter its verdict afterwards."""
        check = _check(item)
        self.result = self.results[check.id]
        started = time.monotonic()
        with contextlib.closing(self._remote(check)) as remote:
            self.remote = remote
            remote.figures = {} if check.public else None
            self.checker = Checker(check, self.seed, remote, self.oracle)
            outcome = yield
        if remote.failure and remote.failure.fatal:
            self.failure = remote.failure
        self.report.layers |= remote.layers
        self.result.printed = remote.printed
        self.result.notes = self.checker.notes
        self.result.figures = list((remote.figures or {}).values())
        self.result.measures = self.checker.measures
        self.report.notes += [note for note in remote.notes if note not in self.report.notes]
        self.result.seconds = time.monotonic() - started
        self.on_result(self.report, self.result)
        return outcome

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Skip a check whose prerequisites have not passed."""
        passed = {name for name, result in self.results.items() if result.verdict is Verdict.PASS}
        requires = [name for name in _check(item).requires if name in self.results]
        missing = [name for name in requires if name not in passed]
        if missing:
            raise PrerequisiteMissing(f"Skipped: it builds on {', '.join(missing)}, still failing.")
        if time.monotonic() > self.deadline:
            raise SubmissionFailed(Failure("Not run: the time for the whole run is used up."))
        self.remote.begin()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Limit the time that judging takes: how long it is may depend on the answers."""
        with limited(_check(item).seconds + JUDGING_SECONDS):
            return (yield)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Turn what a phase of the test raised, if anything, into the verdict."""
        result = self.result
        if call.excinfo is None:
            if call.when == "call":
                result.verdict, result.explanation = Verdict.PASS, None
            return
        error = call.excinfo.value
        result.verdict = Verdict.FAIL
        if isinstance(error, PrerequisiteMissing):
            result.verdict, result.explanation = Verdict.SKIPPED, Explanation(str(error))
        elif isinstance(error, CheckFailed):
            result.explanation = error.explanation
            self.causes[result.id] = error.causes
        elif isinstance(error, SubmissionFailed):
            result.explanation = Explanation(error.failure.summary, error.failure.detail)
        else:
            result.staff = _trace(error)
            if isinstance(error, TooLong) or self._reference_passes(item, error):
                result.explanation = Explanation(UNUSABLE)
            else:
                result.verdict = Verdict.GRADER_ERROR
                result.explanation = Explanation(GRADER_ERROR)
        why = result.explanation
        why.summary, why.detail = map(self.submission.located, (why.summary, why.detail))

    def _reference_passes(self, item: pytest.Item, error: BaseException) -> bool:
        """Tell whether a check that could not be carried out can be on the solution.

        If so, it is the submission's answers that have a form which nobody has thought of.
        """
        trace = traceback.extract_tb(error.__traceback__)
        in_sandbox = any(SANDBOX in Path(frame.filename).parents for frame in trace)
        if in_sandbox or not isinstance(error, Exception) or not isinstance(self.oracle, Live):
            return False
        check = _check(item)
        checker = Checker(check, self.seed, self.oracle.solution(), self.oracle)
        names = inspect.signature(item.function).parameters  # type: ignore[attr-defined]
        try:
            item.function(**{name: checker.fixture(name) for name in names})  # type: ignore[attr-defined]
        except BaseException:  # whatever it is: the grader is broken, as was found already
            return False
        return True

    @pytest.fixture
    def agree(self) -> Any:
        """See `Checker.agree`."""
        return self.checker.agree

    @pytest.fixture
    def in_mean(self) -> Any:
        """See `Checker.in_mean`."""
        return self.checker.in_mean

    @pytest.fixture
    def in_distribution(self) -> Any:
        """See `Checker.in_distribution`."""
        return self.checker.in_distribution

    @pytest.fixture
    def satisfies(self) -> Any:
        """See `Checker.satisfies`."""
        return self.checker.satisfies

    @pytest.fixture
    def measure(self) -> Any:
        """See `Checker.measure`."""
        return self.checker.measure

    @pytest.fixture
    def draw(self) -> Draw:
        """Random inputs of this check."""
        return self.checker.draw

    @pytest.fixture
    def hw(self) -> Proxy:
        """The submission itself, for what no expression can say."""
        return self.checker.submission.homework

    # ------------------------------------------------------------ one check

    def _remote(self, check: Check) -> Remote:
        settings = self.assignment.settings
        files = {**self.submission.files, **self.oracle.helpers}  # ours win over submitted ones
        limits = Limits(check=check.seconds)
        remote = Remote(self.launcher, files, settings.files[0], limits, self.deadline)
        remote.failure = self.failure
        return remote


@contextlib.contextmanager
def _plain_pytest() -> Iterator[None]:
    before = {name: os.environ.get(name) for name in PYTEST_ENVIRONMENT}
    os.environ.update(PYTEST_ENVIRONMENT)
    try:
        yield
    finally:
        for name, value in before.items():
            del os.environ[name]
            if value is not None:
                os.environ[name] = value


def _check(item: pytest.Item) -> Check:
    check = getattr(getattr(item, "function", None), "check", None)
    if not isinstance(check, Check):
        raise GraderError(f"the test {item.name} has no @check")
    return check


def _trace(error: BaseException) -> str:
    """Return the traceback of an exception without the frames of pytest."""
    trace = traceback.TracebackException.from_exception(error)
    runner = {"_pytest", "pluggy"}
    ours = [f for f in trace.stack if not runner & set(Path(f.filename).parts)]
    trace.stack[:] = ours or list(trace.stack)
    return "".join(trace.format())


def checks_of(assignment: Assignment) -> list[Check]:
    """Return the checks that an assignment declares, in order."""
    return [test.check for test in tests_of(assignment)]


def tests_of(assignment: Assignment) -> list[Any]:
    """Return the test functions of an assignment's checks, in order."""
    module, _ = load(assignment.checks_file, f"checks_of_{assignment.name}")
    tests = vars(module).values()
    return [test for test in tests if isinstance(getattr(test, "check", None), Check)]


def grade(
    assignment: Assignment,
    submission: Submission,
    launcher: Launcher,
    seed: int,
    on_result: Callable[[Report, CheckResult], None] = lambda report, result: None,
    oracle: Oracle | None = None,
    wanted: Callable[[Check], bool] = lambda check: True,
) -> Report:
    """Grade a submission and return its report, whatever the submission does.

    `on_result` is called after every check with the report so far; only `wanted` checks are run.
    Raises UsageError where there is nothing to compare with.
    """
    started = time.monotonic()
    log = io.StringIO()
    with contextlib.closing(oracle or oracle_for(assignment, seed)) as answers:
        grading = Grading(assignment, submission, launcher, answers, seed, on_result)
        grading.wanted = wanted
        with contextlib.redirect_stdout(log), contextlib.redirect_stderr(log), _plain_pytest():
            status = pytest.main([*PYTEST_OPTIONS, str(assignment.checks_file)], plugins=[grading])
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        grading.report.checks.append(
            CheckResult(
                "grader",
                "The grader itself",
                0.0,
                Verdict.GRADER_ERROR,
                explanation=Explanation(GRADER_ERROR),
                staff=log.getvalue(),
            )
        )
    name_causes(grading.report.checks, grading.causes, answers)
    grading.report.seconds = time.monotonic() - started
    return grading.report
