"""What the reference and the misconceptions answer: live, or as it was recorded for students.

A student has no solutions. For them the answers to every expression of a public check are recorded
at the public seed, and replayed: the check, the comparison and the hints are the same.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import msgspec
import torch

from autograder.bank import Bank, Program
from autograder.catalogue import ROOT, Assignment, UsageError
from autograder.checking.checker import Evaluate, Failed, Outcome
from autograder.sandbox import failures, wire
from autograder.sandbox.loading import compiled, load
from autograder.sandbox.subjects import Local, frame_parts

REFERENCE = ""  # the reference's name among those of the misconceptions


class Live:
    """The reference and the misconceptions of one assignment, loaded in this process.

    Until `close`, the solution's helper files can be imported here.
    """

    note = ""

    def __init__(self, assignment: Assignment, root: Path = ROOT, bank: Bank | None = None) -> None:
        solution = assignment.solution(root)
        self.bank = bank or Bank(assignment, solution)
        self.folder = str(solution.parent)
        sys.path.insert(0, self.folder)
        self.probes = load(assignment.probes, "probes")[0] if assignment.probes else None
        self.helpers = compiled(assignment.given(root))

    def close(self) -> None:
        """Take the helper files out of the import path again, and out of memory.

        The next assignment may have others of the same names; and probes may have changed these.
        """
        _forget(self.folder)

    def observe(self, check: str, number: int, evaluate: Evaluate) -> None:
        """Do nothing: every answer is at hand when it is asked for."""

    def reference(self, check: str, number: int, evaluate: Evaluate) -> Outcome:
        """Return what the solution, freshly loaded, answers."""
        return self._answer(None, evaluate)

    def misconceptions(
        self, check: str, number: int, evaluate: Evaluate
    ) -> Iterator[tuple[str, Outcome]]:
        """Yield what each misconception that the check is to catch answers."""
        for program in self.bank.misconceptions(check):
            yield program.name, self._answer(program, evaluate)

    def hints(self) -> dict[str, str]:
        """Return the hint of every misconception."""
        return {program.name: program.hint for program in self.bank.rejected}

    def caught_by(self) -> dict[str, set[str]]:
        """Return for every misconception the checks that are to catch it."""
        return {program.name: set(program.fails) for program in self.bank.rejected}

    def solution(self) -> Local:
        """Return the solution, freshly loaded, in the place of a submission."""
        return Local(self.bank.module(None), self.probes)

    def _answer(self, program: Program | None, evaluate: Evaluate) -> Outcome:
        with contained():
            return evaluate(Local(self.bank.module(program), self.probes))


class Memory:
    """The bank of an assignment, and the answers at one seed that have been worked out so far."""

    def __init__(self, assignment: Assignment) -> None:
        self.assignment = assignment
        self.bank = Bank(assignment, assignment.solution())
        self.answers: dict[tuple[str, int, str], Outcome] = {}  # nobody may change one


class Remembering(Live):
    """Live answers, each worked out once for all submissions that are graded at one seed.

    They are kept in a memory, which outlives this oracle.
    """

    def __init__(self, memory: Memory) -> None:
        super().__init__(memory.assignment, bank=memory.bank)
        self.answers = memory.answers

    def reference(self, check: str, number: int, evaluate: Evaluate) -> Outcome:
        """Return what the solution answers."""
        place = check, number, REFERENCE
        if place not in self.answers:
            self.answers[place] = super().reference(check, number, evaluate)
        return self.answers[place]

    def misconceptions(
        self, check: str, number: int, evaluate: Evaluate
    ) -> Iterator[tuple[str, Outcome]]:
        """Yield what each misconception that the check is to catch answers."""
        for program in self.bank.misconceptions(check):
            place = check, number, program.name
            if place not in self.answers:
                self.answers[place] = self._answer(program, evaluate)
            yield program.name, self.answers[place]


class Recording(msgspec.Struct, frozen=True):
    """The answers to the public checks of one assignment, at one seed."""

    seed: int
    hints: dict[str, str]
    answers: dict[str, list[dict[str, bytes]]]  # check → number of the expression → name → frame


class Recorder(Live):
    """Live answers, of which those that a student's machine will need are kept."""

    def __init__(self, assignment: Assignment, root: Path = ROOT) -> None:
        super().__init__(assignment, root)
        self.answers: dict[str, list[dict[str, bytes]]] = {}

    def observe(self, check: str, number: int, evaluate: Evaluate) -> None:
        """Keep the answers of the reference and of all misconceptions."""
        numbered = self.answers.setdefault(check, [])
        assert len(numbered) == number
        frames = {REFERENCE: _frame(self.reference(check, number, evaluate))}
        for name, outcome in self.misconceptions(check, number, evaluate):
            frames[name] = _frame(outcome)
        numbered.append(frames)

    def recording(self, seed: int) -> Recording:
        """Return what was kept."""
        named = {name for numbered in self.answers.values() for row in numbered for name in row}
        hints = {name: hint for name, hint in self.hints().items() if name in named}
        return Recording(seed, hints, self.answers)


class Recorded:
    """Answers from a file. Until `close`, the given helper files can be imported here."""

    note = (
        "These are the public checks; Gradescope runs more of them: on other numbers, "
        "of gradients, and of unusual inputs."
    )

    def __init__(self, assignment: Assignment, root: Path = ROOT) -> None:
        try:
            content = assignment.recording.read_bytes()
        except OSError as error:
            raise UsageError(
                f"{assignment.name} can be graded neither against a solution "
                f"({assignment.solution(root)} is missing) nor against a recording "
                f"({assignment.recording} is missing)."
            ) from error
        self.record = msgspec.msgpack.decode(content, type=Recording)
        self.folder = str(root / "starter" / assignment.settings.homework)
        sys.path.insert(0, self.folder)
        self.helpers = compiled(assignment.given(root))  # ours, whatever was handed in

    def close(self) -> None:
        """Take the helper files out of the import path and out of memory, as `Live.close` does."""
        _forget(self.folder)

    def observe(self, check: str, number: int, evaluate: Evaluate) -> None:
        """Do nothing."""

    def reference(self, check: str, number: int, evaluate: Evaluate) -> Outcome:
        """Return what the solution answered."""
        return _outcome(self.record.answers[check][number][REFERENCE])

    def misconceptions(
        self, check: str, number: int, evaluate: Evaluate
    ) -> Iterator[tuple[str, Outcome]]:
        """Yield what each misconception answered."""
        for name, frame in self.record.answers[check][number].items():
            if name != REFERENCE:
                yield name, _outcome(frame)

    def hints(self) -> dict[str, str]:
        """Return the hint of every recorded misconception."""
        return self.record.hints

    def caught_by(self) -> dict[str, set[str]]:
        """Return for every recorded misconception the public checks that are to catch it."""
        return {
            name: {check for check, rows in self.record.answers.items() if name in rows[0]}
            for name in self.record.hints
        }


Oracle = Live | Recorded


def oracle_for(assignment: Assignment, seed: int) -> Oracle:
    """Return live answers where the solution is at hand, else the recorded ones.

    Raises UsageError where there are neither, or the recording is for another seed.
    """
    if assignment.solution().exists():
        return Live(assignment)
    oracle = Recorded(assignment)
    if oracle.record.seed != seed:
        raise UsageError(f"Without the solutions, only --seed {oracle.record.seed} can be graded.")
    return oracle


@contextlib.contextmanager
def contained() -> Iterator[None]:
    """Let code write files, and change the defaults of PyTorch, only for itself.

    Its current folder does not last. A misconception may leave gradients switched off for good:
    that must not be the next submission's loss.
    """
    before, dtype, gradients = os.getcwd(), torch.get_default_dtype(), torch.is_grad_enabled()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)
            torch.set_default_dtype(dtype)
            torch.set_grad_enabled(gradients)
            torch.set_flush_denormal(False)


def _forget(folder: str) -> None:
    sys.path.remove(folder)
    for name, module in list(sys.modules.items()):
        if os.path.dirname(getattr(module, "__file__", None) or "") == folder:
            del sys.modules[name]


def _frame(outcome: Outcome) -> bytes:
    if isinstance(outcome, Failed):
        raised = outcome.failure.raised
        assert raised is not None, "trusted code neither hangs nor crashes"
        return wire.encode(raised)
    return wire.encode_returned(outcome, (), _hold_nothing)


def _outcome(frame: bytes) -> Outcome:
    reply, value = wire.decode_reply(*frame_parts(frame), _hold_nothing)
    return Failed(failures.from_exception(reply)) if isinstance(reply, wire.Raised) else value


def _hold_nothing(value: object) -> NoReturn:
    raise TypeError(f"a {type(value).__name__} cannot be recorded; let the check return its values")
