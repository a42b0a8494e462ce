"""The jobs that a proof consists of, each of which can be done by any process."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

from autograder.catalogue import Assignment, find
from autograder.command_bank import entries_of, faults_of, grade_entry, wanted
from autograder.grading import checks_of
from autograder.oracles import Memory, Remembering
from autograder.proofs.mutants import mutants
from autograder.proofs.rehearsal import Rehearsal, noticing
from autograder.results import Entry, Verdict

LONG_CHECKS_EVERY = 20  # seeds: training takes by far the longest

Job = tuple[str, Callable[[], Any]]  # its name in the record, and what to run


def jobs_of(assignment: Assignment, seeds: int, seed: int) -> Iterator[Job]:
    """Yield the jobs of an assignment, those that find most first."""
    yield "hints", functools.partial(hints, assignment.name, seed)
    for mutant in mutants(assignment):
        job = functools.partial(mutation, assignment.name, mutant.source, seed)
        yield f"mutant {mutant.change}", job
    for number in sorted(range(seeds), key=with_training):
        yield f"seed {number}", functools.partial(one_seed, assignment.name, number)


def with_training(seed: int) -> bool:
    """Tell whether checks that train are made at this seed, too."""
    return seed % LONG_CHECKS_EVERY == 0


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
    for rehearsal in rehearsals(name, seed, lambda entry: True, with_training(seed)):
        entry = rehearsal.entry
        faults = list(faults_of(entry, rehearsal.report))
        if faults:
            found[f"{entry.kind}/{entry.name}"] = faults
    return found


def hints(name: str, seed: int) -> dict[str, Any]:
    """Return which rejected programs are recognised, and as what without their own entry.

    `beside` are the others that some are named together with; `home` is what those are called that
    fail a public check, where there are no others.
    """
    recognised, beside, called, home = [], {}, {}, {}
    for rehearsal in rehearsals(name, seed, lambda entry: entry.kind == "rejected", True):
        program = rehearsal.entry.name
        named = {c.misconception for c in rehearsal.report.checks} - {""}
        if named and all(program in name.split() for name in named):
            recognised.append(program)
            others = {word for name in named for word in name.split()} - {program, "or"}
            if others:
                beside[program] = sorted(others)
        called[program] = sorted(set(rehearsal.named_without(program).values()))
        if any(c.public and c.verdict is Verdict.FAIL for c in rehearsal.report.checks):
            home[program] = rehearsal.named_at_home()
    return {"recognised": recognised, "beside": beside, "called": called, "home": home}


def mutation(name: str, source: str, seed: int) -> bool:
    """Tell whether a mutant loses points; checks that train are made only if no other tells."""
    entry = Entry(name, "mutant", "rejected", source.encode())
    for long in (False, True):
        checks = noticing(entry, seed, long)
        if checks:
            report = grade_entry(entry, seed, checks=checks).report
            if any(check.verdict is not Verdict.PASS for check in report.checks):
                return True
    return False
