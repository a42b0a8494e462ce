"""Mutants of a solution: one operator, number or loop of an answer changed, by Cosmic Ray.

Only what students have to write is mutated. Left out are replacements that no number survives, as
those by bit operations, and those that only rename: `is` for `==`, one of two variables.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from autograder.catalogue import Assignment, UsageError
from autograder.markers import MARKERS

LEFT_OUT = re.compile(r"Bit|Shift|Mod|FloorDiv|Invert|_Is|Is_|IsNot|Variable")


@dataclass(frozen=True)
class Mutant:
    """A solution with one change; `change` says which, and names it: 'old line -> new line'."""

    change: str
    source: str


class Equivalent(msgspec.Struct, frozen=True):
    """A mutant that answers like the solution, and why nobody can tell them apart."""

    change: str
    reason: str


class _Equivalents(msgspec.Struct, frozen=True):
    mutant: list[Equivalent] = []


def equivalents(assignment: Assignment) -> dict[str, str]:
    """Return the reasons of the mutants in `bank/equivalent.toml`, by their change."""
    path = assignment.folder / "bank" / "equivalent.toml"
    if not path.exists():
        return {}
    try:
        found = msgspec.toml.decode(path.read_bytes(), type=_Equivalents)
    except msgspec.DecodeError as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    return {mutant.change: mutant.reason for mutant in found.mutant}


def mutants(assignment: Assignment) -> Iterator[Mutant]:
    """Yield the mutants of an assignment's first upload file."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    source = assignment.solution().read_text("utf-8")
    answers = answer_lines(source)
    nodes = list(ast_nodes(get_ast(source)))
    seen: set[str] = set()
    for name in operator_names():
        if LEFT_OUT.search(name):
            continue
        operator = get_operator(name)()
        places = [place for node in nodes for place in operator.mutation_positions(node)]
        for occurrence, (start, _) in enumerate(places):
            if start[0] in answers:
                mutated = mutate_code(source, operator, occurrence)
                change = _change(source, mutated)
                if mutated != source and change not in seen:
                    seen.add(change)
                    yield Mutant(change, mutated)


def answer_lines(source: str) -> set[int]:
    """Return the numbers of the lines between the markers of answers."""
    found, inside = set(), False
    for number, line in enumerate(source.splitlines(), start=1):
        marker = MARKERS[".py"].get(line.strip())
        if marker:
            inside = marker == "begin"
        elif inside:
            found.add(number)
    return found


def _change(source: str, mutated: str) -> str:
    lines = difflib.unified_diff(source.splitlines(), mutated.splitlines(), lineterm="", n=0)
    changed = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    old, new = (
        " ".join(line[1:].split("  #")[0].strip() for line in changed if line[0] == sign)
        for sign in "-+"
    )
    return f"{old} -> {new}"
