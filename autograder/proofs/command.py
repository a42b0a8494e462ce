"""The `verify` command: runs the long proofs, or what is left of them, and writes their figures."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import as_completed
from typing import Any

from tqdm import tqdm

from autograder.catalogue import ROOT, Assignment, find
from autograder.command_bank import (
    entries_of,
    faults_of,
    grade_entry,
    processes,
    wanted,
)
from autograder.grading import checks_of
from autograder.oracles import Memory, Remembering
from autograder.proofs.mutants import mutants
from autograder.proofs.page import page
from autograder.proofs.record import Record
from autograder.proofs.rehearsal import Rehearsal, noticing
from autograder.results import Entry, Verdict

PAGE = ROOT / "docs" / "verification.md"
LONG_CHECKS_EVERY = 20  # seeds: training takes by far the longest

Job = tuple[str, Callable[[], Any]]  # its name in the record, and what to run


def run(chosen: Sequence[Assignment], seeds: int, seed: int, jobs: int) -> int:
    """Do what is not done yet, write the page, and return 1 where a proof has failed."""
    records = {assignment.name: Record(assignment) for assignment in chosen}
    todo = [
        (assignment.name, name, job)
        for assignment in chosen
        for name, job in jobs_of(assignment, seeds, seed)
        if name not in records[assignment.name].results
    ]
    with processes(jobs) as pool:
        try:
            waiting = {pool.submit(job): (where, name) for where, name, job in todo}
            for future in tqdm(as_completed(waiting), "proofs", len(waiting), unit="job"):
                where, name = waiting[future]
                records[where].add(name, future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    text, failed = page(chosen, {name: record.results for name, record in records.items()})
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, "utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written; {failed or 'nothing'} is not as it must be.")
    return int(bool(failed))


def jobs_of(assignment: Assignment, seeds: int, seed: int) -> Iterator[Job]:
    """Yield the jobs of an assignment, those that find most first."""
    yield "hints", functools.partial(hints, assignment.name, seed)
    for mutant in mutants(assignment):
        job = functools.partial(mutation, assignment.name, mutant.source, seed)
        yield f"mutant {mutant.change}", job
    for number in range(seeds):
        yield f"seed {number}", functools.partial(one_seed, assignment.name, number)


def rehearsals(
    name: str, seed: int, chosen: Callable[[Entry], bool], long_checks: bool
) -> Iterator[Rehearsal]:
    """Yield what the chosen programs of a bank get.

    With `long_checks`, checks that train are made of wrong programs by those that are to fail one.
    Without, nothing is trained, and these programs are left out.
    """
    entries, known = _bank_of(name)
    trains = {check.id for check in checks_of(known.assignment) if check.is_long}
    oracle = Remembering(known)
    try:
        for entry in filter(chosen, entries):
            if long_checks or not trains & set(entry.fails):
                spared = entry.kind == "rejected" or not long_checks
                yield Rehearsal(known.assignment, entry, seed, oracle, wanted(entry, spared))
    finally:
        oracle.close()
        known.answers.clear()  # the next seed has others


@functools.cache
def _bank_of(name: str) -> tuple[list[Entry], Memory]:
    """Return the programs of a bank and a memory, both made once in a process."""
    return entries_of(find(name)), Memory(find(name))


def one_seed(name: str, seed: int) -> dict[str, list[str]]:
    """Return the faults of a grader at one seed, by the program that shows them."""
    found = {}
    for rehearsal in rehearsals(name, seed, lambda entry: True, seed % LONG_CHECKS_EVERY == 0):
        entry = rehearsal.entry
        faults = list(faults_of(entry, rehearsal.report))
        if faults:
            found[f"{entry.kind}/{entry.name}"] = faults
    return found


def hints(name: str, seed: int) -> dict[str, Any]:
    """Return which rejected programs are recognised, and as what without their own entry."""
    recognised, called = [], {}
    for rehearsal in rehearsals(name, seed, lambda entry: entry.kind == "rejected", True):
        program = rehearsal.entry.name
        if {c.misconception for c in rehearsal.report.checks} - {""} == {program}:
            recognised.append(program)
        called[program] = sorted(set(rehearsal.named_without(program).values()))
    return {"recognised": recognised, "called": called}


def mutation(name: str, source: str, seed: int) -> list[str]:
    """Return the checks that a mutant fails; those that train only if no other does."""
    entry = Entry(name, "mutant", "rejected", source.encode())
    for long in (False, True):
        checks = noticing(entry, seed, long)
        if not checks:
            continue
        report = grade_entry(entry, seed, checks=checks).report
        failed = [check.id for check in report.checks if check.verdict is not Verdict.PASS]
        if failed:
            return failed
    return []
