"""Judges bank programs in this process: the same verdicts as of a grading, many times as fast.

Bank programs are our own, so no worker is needed to run them. All that decides on a verdict is the
same: the checks, the comparisons, the answers of the reference, and how a cause is chosen. A check
that runs nothing of what a program changes has the verdict that it has on the solution.
"""

from __future__ import annotations

import contextlib
import functools
import inspect
import io
import itertools
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.catalogue import Assignment, find
from autograder.causes import name_causes
from autograder.checking.check import Check
from autograder.checking.checker import Checker, CheckFailed
from autograder.command_bank import faults_of, grade_entry, memory, processes, wanted
from autograder.grading import tests_of
from autograder.oracles import Live, Remembering, contained
from autograder.proofs.reach import changed, running
from autograder.results import CheckResult, Entry, Explanation, Outcome, Report, Verdict
from autograder.sandbox.failures import SubmissionFailed
from autograder.sandbox.loading import load
from autograder.sandbox.subjects import Local

BANK = ("accepted", "rejected")


class Rehearsal:
    """What one program gets at one seed: its report, and all candidates for the causes."""

    def __init__(
        self,
        assignment: Assignment,
        entry: Entry,
        seed: int,
        oracle: Live,
        wanted: Callable[[Check], bool],
    ) -> None:
        self.assignment, self.entry, self.seed, self.oracle = assignment, entry, seed, oracle
        self.report = Report(assignment.name, assignment.settings.title, entry.name, [])
        self.causes: dict[str, tuple[str, ...]] = {}
        reach = reach_of(assignment.name, seed)
        differs = changed(reach.source, entry.source) if entry.kind in BANK else None
        with _handed_in(assignment, entry.source) as path:
            for test in _tests(assignment):
                if not wanted(test.check):
                    continue
                if (
                    differs is None
                    or test.check.id in entry.fails
                    or differs & reach.of(test, oracle)
                ):
                    self._judge(test, path)
                else:
                    self._enter(test.check)
        name_causes(self.report.checks, self.causes, oracle)

    def named_without(self, entry: str) -> dict[str, str]:
        """Return the misconceptions named, by check, if the bank did not have this entry."""
        kept = {id: tuple(c for c in found if c != entry) for id, found in self.causes.items()}
        checks = [CheckResult(c.id, c.title, c.points, c.verdict) for c in self.report.checks]
        name_causes(checks, kept, self.oracle)
        return {check.id: check.misconception for check in checks if check.misconception}

    def named_at_home(self) -> str:
        """Return the misconception that is named where a student has public checks alone."""
        public = {c.id for c in self.report.checks if c.public}
        checks = [
            CheckResult(c.id, c.title, c.points, c.verdict)
            for c in self.report.checks
            if c.id in public
        ]
        causes = {id: found for id, found in self.causes.items() if id in public}
        name_causes(checks, causes, _AtHome(self.oracle, public))
        return " and ".join(sorted({c.misconception for c in checks if c.misconception}))

    def _judge(self, test: Any, path: Path) -> None:
        check: Check = test.check
        result = self._enter(check)
        if result.verdict is Verdict.SKIPPED:
            return
        try:
            carry_out(test, path, self.seed, self.oracle)
        except CheckFailed as error:
            result.verdict, result.explanation = Verdict.FAIL, error.explanation
            self.causes[check.id] = error.causes
        except SubmissionFailed as error:
            result.verdict = Verdict.FAIL
            result.explanation = Explanation(error.failure.summary, error.failure.detail)
        except Exception:  # as in a grading: any other is a fault of the grader, and told
            result.verdict, result.staff = Verdict.GRADER_ERROR, traceback.format_exc()

    def _enter(self, check: Check) -> CheckResult:
        """Enter a check as passed, or as skipped where one that it builds on has not passed.

        As in a grading, one that is not made at all, as a training that is spared, is no reason.
        """
        missing = {c.id for c in self.report.checks if c.verdict is not Verdict.PASS}
        verdict = Verdict.SKIPPED if missing & set(check.requires) else Verdict.PASS
        result = CheckResult(check.id, check.title, check.points, verdict, check.public)
        self.report.checks.append(result)
        return result


@dataclass
class _AtHome:
    """What is known of the misconceptions where there are public checks alone."""

    oracle: Live
    public: set[str]

    def hints(self) -> dict[str, str]:
        return self.oracle.hints()

    def caught_by(self) -> dict[str, set[str]]:
        caught = self.oracle.caught_by()
        return {n: ids & self.public for n, ids in caught.items() if ids & self.public}


class Reach:
    """Which functions of the solution each check runs at one seed, found out when first asked."""

    def __init__(self, assignment: Assignment, seed: int) -> None:
        self.assignment, self.seed = assignment, seed
        self.source = assignment.solution().read_bytes()
        self.found: dict[str, frozenset[str]] = {}

    def of(self, test: Any, oracle: Live) -> frozenset[str]:
        """Return the functions that a check runs on the solution, which must pass it."""
        id = test.check.id
        if id not in self.found:
            with (
                _handed_in(self.assignment, self.source) as path,
                running(path, self.source) as names,
            ):
                carry_out(test, path, self.seed, oracle)
            self.found[id] = frozenset(names)
        return self.found[id]


@functools.cache
def reach_of(assignment: str, seed: int) -> Reach:
    """Return what this process knows of the checks of an assignment at one seed."""
    return Reach(find(assignment), seed)


def noticing(entry: Entry, seed: int, long: bool) -> set[str]:
    """Return the checks, those that train or the others, that can tell a file from the solution."""
    assignment, reach = find(entry.assignment), reach_of(entry.assignment, seed)
    differs = changed(reach.source, entry.source)
    tests = [test for test in _tests(assignment) if test.check.is_long is long]
    with contextlib.closing(Remembering(memory(assignment.name, seed))) as oracle:
        return {t.check.id for t in tests if differs is None or differs & reach.of(t, oracle)}


def carry_out(test: Any, path: Path, seed: int, oracle: Live) -> None:
    """Make a check on the file at `path`; raises what it raises."""
    with _quiet(path):
        module, _ = load(path, path.stem)
        subject = Local(module, oracle.probes)
        checker = Checker(test.check, seed, subject, oracle)
        names = inspect.signature(test).parameters
        test(**{name: checker.fixture(name) for name in names})


@contextlib.contextmanager
def _handed_in(assignment: Assignment, source: bytes) -> Iterator[Path]:
    """Make a file with this source and the name that the assignment asks for."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, assignment.settings.files[0])
        path.write_bytes(source)
        yield path


@contextlib.contextmanager
def _quiet(path: Path) -> Any:
    """Let a program see no arguments, show nothing, and change nothing for the next one."""
    arguments, sys.argv = sys.argv, [str(path)]
    try:
        with (
            contained(),
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.redirect_stderr(io.StringIO()),
        ):
            yield
    finally:
        sys.argv = arguments


def judge_all(
    entries: Sequence[Entry], seed: int, jobs: int, graded: Callable[[Entry], bool]
) -> Iterator[Outcome]:
    """Judge entries in parallel processes: those that are `graded` by way of workers.

    All of one assignment are judged in one process, which works out the answers of its
    misconceptions once. Training is spared all but the solution, and programs that are to fail it.
    """
    batches: dict[str, list[tuple[Entry, bool]]] = {}
    for entry in entries:
        batches.setdefault(entry.assignment, []).append((entry, graded(entry)))
    with processes(jobs) as pool:
        for outcomes in pool.map(_judge, batches.values(), itertools.repeat(seed)):
            yield from outcomes


def _judge(batch: list[tuple[Entry, bool]], seed: int) -> list[Outcome]:
    return [
        grade_entry(entry, seed, quick=True) if graded else _rehearse(entry, seed)
        for entry, graded in batch
    ]


def _rehearse(entry: Entry, seed: int) -> Outcome:
    assignment = find(entry.assignment)
    with contextlib.closing(Remembering(memory(assignment.name, seed))) as oracle:
        report = Rehearsal(assignment, entry, seed, oracle, wanted(entry, spared=True)).report
    return Outcome(entry, report, list(faults_of(entry, report)))


_tests = functools.cache(tests_of)
