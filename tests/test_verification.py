"""Long proofs go on where they were, as long as what they are proofs of is the same."""

import functools
from pathlib import Path
from typing import Any

import pytest

from autograder.catalogue import ROOT, UsageError, find
from autograder.proofs import command, record
from autograder.proofs.page import Figures, page
from autograder.proofs.record import Record, decisive

NAME = "hw5_written"
DONE: dict[str, Any] = {"recognised": [], "beside": {}, "called": {}, "home": {}}


def recorded(folder: Path) -> Record:
    return Record(find(NAME), folder / "running", folder / "kept")


def test_a_finished_job_is_known_to_the_next_run(tmp_path: Path) -> None:
    recorded(tmp_path).add("hints", DONE)
    assert recorded(tmp_path).results == {"hints": DONE}


def test_what_was_proven_on_another_machine_is_known(tmp_path: Path) -> None:
    first = recorded(tmp_path)
    first.add("seed 10", {"rejected/gan_halved": ["a fault"]})
    first.add("seed 2", {})
    first.keep()
    first.running.unlink()
    assert recorded(tmp_path).results == first.results


def test_what_is_done_before_an_interruption_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = [("seed 1", dict), ("seed 2", functools.partial(int, "not a number"))]
    monkeypatch.setattr(command, "jobs_of", lambda *args: jobs)
    monkeypatch.setattr(command, "assignments", lambda: [find(NAME)])
    monkeypatch.setattr(command, "Record", lambda assignment: recorded(tmp_path))
    monkeypatch.setattr(command, "PAGE", tmp_path / "page.md")
    with pytest.raises(ValueError, match="not a number"):
        command.run([find(NAME)], seeds=2, seed=0, jobs=1)
    recorded(tmp_path).running.unlink()
    assert recorded(tmp_path).results == {"seed 1": {}}
    assert "| 1 | 0 | 0 of " in (tmp_path / "page.md").read_text("utf-8")


def test_a_damaged_file_of_what_was_proven_is_told(tmp_path: Path) -> None:
    first = recorded(tmp_path)
    first.add("seed 1", {})
    first.keep()
    first.kept.write_bytes(first.kept.read_bytes()[:-9])
    with pytest.raises(UsageError, match=rf"{NAME}\.json is damaged, restore or delete it"):
        recorded(tmp_path)


def test_a_line_that_was_cut_off_costs_only_its_own_job(tmp_path: Path) -> None:
    first = recorded(tmp_path)
    first.add("seed 1", {})
    first.add("seed 2", {})
    first.running.write_bytes(first.running.read_bytes()[:-9])
    assert recorded(tmp_path).results == {"seed 1": {}}


@pytest.mark.parametrize("is_kept", [False, True])
def test_a_proof_of_another_state_of_the_grader_counts_for_nothing(
    is_kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = recorded(tmp_path)
    first.add("seed 1", {})
    if is_kept:
        first.keep()
        first.running.unlink()
    monkeypatch.setattr(record, "DECISIVE", (*record.DECISIVE, "course.py"))
    assert recorded(tmp_path).results == {}


def test_a_proof_depends_on_checks_bank_solution_and_engine() -> None:
    files = {str(path.relative_to(ROOT)) for path in decisive(find(NAME))}
    assert {
        f"autograder/graders/{NAME}/test_{NAME}.py",
        f"autograder/graders/{NAME}/bank/rejected/gan_halved.py",
        f"solutions/hw5/{NAME}.py",
        "autograder/checking/statistics.py",
        "autograder/sandbox/wire.py",
        "autograder/causes.py",
        "autograder/proofs/jobs.py",
    } <= files
    assert "autograder/proofs/page.py" not in files


@pytest.mark.parametrize(("name", "uses"), [("hw4_conv_vae", True), ("hw5_vae", False)])
def test_a_proof_depends_on_judges_of_its_own_checks_alone(name: str, uses: bool) -> None:
    names = {path.name for path in decisive(find(name))}
    assert ("conv_judges.py" in names, "hidden_conv_judges.py" in names) == (uses, uses)
    assert {"judges.py", "hidden_judges.py"} <= names


def test_the_page_counts_what_is_not_as_it_must_be() -> None:
    results = {
        "hints": DONE,
        "seed 0": {},
        "seed 1": {"rejected/gan_halved": ["these checks let it pass: 3a"]},
        "mutant 1 -> 2": False,
        "mutant 2 -> 3": True,
    }
    figures = Figures(find(NAME), results)
    text, failed = page([figures]), figures.broken
    assert "- seed 1, `rejected/gan_halved`: these checks let it pass: 3a" in text
    assert "- `1 -> 2`" in text and "- `2 -> 3`" not in text
    assert failed == [
        f"{NAME}: 1 faults at 2 seeds",
        f"{NAME}: 1 surviving mutants",
        f"{NAME}: not all recognised",
    ]
