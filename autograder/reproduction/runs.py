"""What there is to reproduce: the runs that a grader's `reproduce.toml` declares."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Literal

import msgspec

from autograder.catalogue import ROOT, Assignment, UsageError, assignments

FILE = "reproduce.toml"


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that a run writes into metrics.json, and what the sheet says about it, if it does.

    `better` says which way is better; a figure without a sheet's value is only shown.
    """

    title: str
    sheet: float | None = None
    better: Literal["low", "high"] | None = None
    digits: int = 2

    def reached(self, ours: float) -> bool:
        """Whether the sheet's figure is reached or beaten, as far as the digits shown tell."""
        if self.sheet is None or self.better is None:
            return True
        gain = round(self.sheet, self.digits) - round(ours, self.digits)
        return gain >= 0 if self.better == "low" else gain <= 0


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One start of an assignment's solution: its name, its options, its figures and images.

    `images` are files that the run leaves in its folder, each with a caption. `data` says whether
    the script takes the option `--data`; those that make their data up have none.
    """

    name: str
    title: str
    options: tuple[str, ...] = ()
    data: bool = True
    figures: dict[str, Figure] = {}
    images: dict[str, str] = {}


class Runs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of a `reproduce.toml`."""

    run: tuple[Run, ...]


class Result(msgspec.Struct, frozen=True):
    """What a run has reached; `digest` tells with which code and options."""

    digest: str
    seconds: float
    metrics: dict[str, float]


def runs_of(assignment: Assignment) -> tuple[Run, ...]:
    """Return an assignment's runs, none without a `reproduce.toml`; UsageError if it is wrong."""
    path = assignment.folder / FILE
    if not path.exists():
        return ()
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Runs).run
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not a valid {FILE}: {error}") from error


def choose(names: Sequence[str]) -> list[Assignment]:
    """Return the assignments, or those of the homeworks, with these names; all for none."""
    known = assignments()
    chosen = []
    for name in names:
        found = [a for a in known if name in (a.name, a.settings.homework)]
        if not found:
            homeworks = sorted({assignment.settings.homework for assignment in known})
            raise UsageError(
                f"There is no homework or assignment {name!r}; the homeworks are: "
                f"{', '.join(homeworks)}."
            )
        chosen += [assignment for assignment in found if assignment not in chosen]
    return chosen or known


def digest(assignment: Assignment, run: Run) -> str:
    """Return a digest of the code and the options that decide on a run's figures."""
    total = hashlib.sha256(msgspec.json.encode((run.name, run.options)))
    solution = assignment.solution()
    for path in (solution, *(solution.with_name(name) for name in assignment.settings.helpers)):
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]
