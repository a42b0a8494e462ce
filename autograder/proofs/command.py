"""The `verify` command: does what is left of the long proofs, and writes their figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import as_completed
from typing import Any

from tqdm import tqdm

from autograder.catalogue import ROOT, Assignment, assignments
from autograder.command_bank import processes
from autograder.proofs.jobs import jobs_of
from autograder.proofs.page import Figures, page
from autograder.proofs.record import Record

PAGE = ROOT / "docs" / "verification.md"


def run(chosen: Sequence[Assignment], seeds: int, seed: int, jobs: int) -> int:
    """Do what is not done yet, write the page, and return 1 where a proof has failed.

    Where it is interrupted, or a job cannot be done, all that has been done is kept, too.
    """
    records = {assignment.name: Record(assignment) for assignment in assignments()}
    todo = [
        (assignment.name, name, job)
        for assignment in chosen
        for name, job in jobs_of(assignment, seeds, seed)
        if name not in records[assignment.name].results
    ]
    try:
        _work(todo, records, jobs)
    finally:
        for record in records.values():  # the page shows what is kept, and nothing else
            if record.results:
                record.keep()
        figures = {name: Figures(each.assignment, each.results) for name, each in records.items()}
        PAGE.write_text(page(list(figures.values())), "utf-8")
    broken = ", ".join(fault for each in chosen for fault in figures[each.name].broken)
    print(f"{PAGE.relative_to(ROOT)} is written; {broken or 'nothing'} is not as it must be.")
    return int(bool(broken))


def _work(
    todo: Sequence[tuple[str, str, Callable[[], Any]]], records: Mapping[str, Record], jobs: int
) -> None:
    with processes(jobs) as pool:
        try:
            waiting = {pool.submit(job): (where, name) for where, name, job in todo}
            for future in tqdm(as_completed(waiting), "proofs", len(waiting), unit="job"):
                where, name = waiting[future]
                records[where].add(name, future.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
