"""The `bank` command: grades every program of a bank and says where the grader is wrong.

What must hold: the solution and every accepted program have full marks, the starter has none,
every rejected program fails exactly the checks that it names and is recognised by its name (alone,
or beside one or two others that nothing tells from it), every check rejects something, and the
points of an assignment add up to 100.
"""

from __future__ import annotations

import functools
import multiprocessing
import signal
import sys
from collections.abc import Callable, Container, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from autograder.bank import Bank
from autograder.catalogue import ROOT, Assignment, UsageError, find
from autograder.checking.check import Check
from autograder.results import CheckResult, Entry, Outcome, Report, Verdict
from autograder.sandbox.isolation.kernel import PR_SET_PDEATHSIG, prctl
from autograder.sandbox.subjects import Launcher
from autograder.submission import Submission

if TYPE_CHECKING:
    from autograder.oracles import Memory

TOTAL_POINTS = 100


def run(chosen: Sequence[Assignment], seed: int, jobs: int, only: str | None, quick: bool) -> int:
    """Grade the banks, print a table, and return 1 where anything is not as it must be."""
    from autograder.report.terminal import print_bank

    entries = [entry for assignment in chosen for entry in entries_of(assignment)]
    if only:
        entries = [entry for entry in entries if only in entry.name]
        if not entries:
            raise UsageError(f"No program of the bank has {only!r} in its name.")
    faulty = print_bank(grade_all(entries, seed, jobs, quick))
    return int(bool(faulty))


def entries_of(assignment: Assignment) -> list[Entry]:
    """Return the solution, the starter, and all bank programs of an assignment."""
    name, main = assignment.name, assignment.settings.files[0]
    bank = Bank(assignment, assignment.solution())
    starter = ROOT / "starter" / assignment.settings.homework / main
    entries = [Entry(name, "solution", "solution", bank.solution_path.read_bytes())]
    if starter.exists():
        entries.append(Entry(name, "starter", "starter", starter.read_bytes()))
    for program in [*bank.accepted, *bank.rejected]:
        source = bank.source(program).encode()
        entries.append(Entry(name, program.name, program.kind, source, program.fails))
    return entries


def grade_all(
    entries: Sequence[Entry], seed: int, jobs: int, quick: bool = False
) -> Iterator[Outcome]:
    """Grade entries in parallel processes; yield the outcomes in order.

    `quick` spares all but the solution the training that they are not to fail.
    """
    with processes(jobs) as pool:
        yield from pool.map(functools.partial(grade_entry, seed=seed, quick=quick), entries)


def processes(jobs: int) -> ProcessPoolExecutor:
    """Return processes for judging, each with its launcher.

    That comes first: once a gradient was computed there are threads, and no safe fork.
    """
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    if sys.platform == "linux":  # elsewhere they outlive a parent that is killed
        prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))
    shared_launcher()


def wanted(entry: Entry, spared: bool) -> Callable[[Check], bool]:
    """Return which checks an entry gets; if `spared`, no training that it is not to fail."""
    return lambda check: not (spared and check.is_long and check.id not in entry.fails)


@functools.cache
def shared_launcher() -> Launcher:
    """Return one launcher for the life of this process."""
    from autograder.sandbox import launching

    return launching.start()


@functools.cache
def memory(assignment: str, seed: int) -> Memory:
    """Return what this process knows of the answers to an assignment's checks."""
    from autograder.oracles import Memory

    return Memory(find(assignment))


def grade_entry(
    entry: Entry, seed: int, quick: bool = False, checks: Container[str] | None = None
) -> Outcome:
    """Grade one entry by way of a worker, by all checks or by those with these ids."""
    from autograder.grading import grade
    from autograder.oracles import Remembering

    launcher = shared_launcher()
    assignment = find(entry.assignment)
    asked = wanted(entry, spared=quick and entry.kind != "solution")
    submission = Submission(entry.name, {assignment.settings.files[0]: entry.source})
    report = grade(
        assignment,
        submission,
        launcher,
        seed,
        oracle=Remembering(memory(assignment.name, seed)),
        wanted=lambda check: check.id in checks if checks is not None else asked(check),
    )
    faults = list(faults_of(entry, report))
    if entry.kind == "solution":
        faults += missing(assignment, report)
    return Outcome(entry, report, faults)


def faults_of(entry: Entry, report: Report) -> Iterator[str]:
    """Yield a sentence for everything in a report that is not as it must be."""
    known = {check.id for check in report.checks}
    failed = {check.id for check in report.checks if check.verdict is not Verdict.PASS}
    skipped = {check.id for check in report.checks if check.verdict is Verdict.SKIPPED}
    for check in report.checks:
        if check.verdict is Verdict.GRADER_ERROR:
            trace = check.staff.strip().splitlines() or ["it was not run"]
            yield f"{check.id} is a grader error: {trace[-1]}"
    if entry.kind in ("solution", "accepted"):
        for check in report.checks:
            if check.id in failed:
                why = check.explanation
                yield f"{check.id} fails: {why.summary} {why.detail}" if why else check.id
    if entry.kind == "starter":
        for check in report.checks:
            if check.id not in failed:
                yield f"{check.id} passes with nothing done"
            elif check.id not in skipped and not _names_todo(check):
                yield f"{check.id} names no TODO: {check.explanation}"
    if entry.kind == "rejected":
        failed -= skipped  # these follow from the others
        named = set(entry.fails)
        if named - known:
            yield f"it names checks that do not exist: {' '.join(sorted(named - known))}"
        if (named & known) - failed:
            yield f"these checks let it pass: {' '.join(sorted((named & known) - failed))}"
        if failed - named:
            yield f"these checks fail unnamed: {' '.join(sorted(failed - named))}"
        named = {c.misconception for c in report.checks if c.id in failed}
        others = {name for name in named if entry.name not in name.split()}
        if others == {""}:
            anonymous = [c.id for c in report.checks if c.id in failed and not c.misconception]
            yield f"it is not recognised in {' '.join(anonymous)}"
        elif others:
            yield f"it is taken for {' '.join(sorted(others - {''}))}"


def _names_todo(check: CheckResult) -> bool:
    return check.explanation is not None and check.explanation.summary == "Not done yet."


def missing(assignment: Assignment, report: Report) -> Iterator[str]:
    """Yield what a grader lacks, by the report of its solution: points, or programs to reject."""
    if report.points != TOTAL_POINTS:
        yield f"the points add up to {report.points:g}, not to {TOTAL_POINTS}"
    bank = Bank(assignment, assignment.solution())
    proven = {check for program in bank.rejected for check in program.fails}
    for check in report.checks:
        if check.id not in proven:
            yield f"no rejected program is to fail {check.id}"
