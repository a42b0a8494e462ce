"""Evaluates a check's expressions on the submission, the reference and the misconceptions.

An expression is a function of a homework module. Every comparison works alike: evaluate it on the
submission and on the reference; where the two differ, evaluate it on every misconception of the
bank that this check is to catch, and where one of those gives what the submission gave, the
submission has earned its hint.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from torch import Tensor

from autograder.checking import statistics
from autograder.checking.check import Check
from autograder.checking.compare import DEFAULT, Comparison, Difference, Tolerance, describe_call
from autograder.checking.draw import Draw, derive
from autograder.results import Explanation, Measure
from autograder.sandbox.failures import Failure, SubmissionFailed
from autograder.sandbox.proxy import Proxy
from autograder.sandbox.subjects import Subject

Expression = Callable[[Proxy], Any]
Judge = Callable[[Any, Any], "Difference | None"]  # (got, want) → how they differ

RECOGNITION_SECONDS = 10.0  # of this process: the same on a busy machine


class CheckFailed(Exception):
    """A check's verdict on a submission: not right, and why."""

    def __init__(self, explanation: Explanation, causes: tuple[str, ...] = ()) -> None:
        super().__init__(explanation.summary)
        self.explanation = explanation
        self.causes = causes  # names of the misconceptions that give the same


@dataclass
class Failed:
    """The outcome of an expression that has no value."""

    failure: Failure


Outcome = Any  # a value, or Failed
Evaluate = Callable[[Subject], Outcome]


class Oracle(Protocol):
    """Who knows the answers; `evaluate` gives that of a subject, where one is at hand.

    Answers are known by the check's id and the expression's number within the check.
    """

    def observe(self, check: str, number: int, evaluate: Evaluate) -> None:
        """Learn of an expression before anything else is asked about it."""

    def reference(self, check: str, number: int, evaluate: Evaluate) -> Outcome:
        """Return the reference's answer."""

    def misconceptions(
        self, check: str, number: int, evaluate: Evaluate
    ) -> Iterator[tuple[str, Outcome]]:
        """Yield the answers of the misconceptions that the check is to catch, with their names."""


class Checker:
    """The comparisons of one check on one submission."""

    def __init__(self, check: Check, seed: int, submission: Subject, oracle: Oracle) -> None:
        self.check = check
        self.seed = derive(seed, check.id)
        self.submission = submission
        self.oracle = oracle
        self.draw = Draw(self.seed)
        self.notes: list[str] = []
        self.measures: list[Measure] = []
        self.evaluations = 0

    # ------------------------------------------------------------ what a check calls

    def agree(
        self, *expressions: Expression, tolerance: Tolerance = DEFAULT, also: Sequence[Any] = ()
    ) -> None:
        """Require that one of the expressions gives the reference's value for it.

        `also` are further values that the handout allows. The report tells about the first
        expression; the others put right answers in the place of functions that it calls.
        """
        comparison = Comparison(tolerance)

        def judge(got: Any, want: Any) -> Difference | None:
            return comparison.difference(got, want)

        self._compare(expressions, judge, also)
        self.notes += comparison.notes

    def in_mean(
        self,
        *expressions: Expression,
        scales: tuple[float, ...] = (1.0,),
        names: Sequence[str] = (),
    ) -> None:
        """Require that independent estimates (n, ...) have the reference's mean, and no more noise.

        `scales` are the constant factors that the handout leaves open; `names` tell what the
        numbers of an estimate are, where their places do not.
        """

        def judge(got: Any, want: Any) -> Difference | None:
            form = Comparison(None).difference(got, want)
            if form:
                return form
            found = [_means(scale * want, got, names) for scale in scales]
            return None if not all(found) else found[0]

        self._compare(expressions, judge)

    def in_distribution(self, *expressions: Expression) -> None:
        """Require that independent samples (n, ...) have the reference's distribution."""

        def judge(got: Any, want: Any) -> Difference | None:
            form = Comparison(None).difference(got, want)
            if form:
                return form
            found = statistics.different_distributions(got, want)
            return Difference(found) if found else None

        self._compare(expressions, judge)

    def satisfies(self, *expressions: Expression, judge: Callable[[Any], str | None]) -> Any:
        """Require that `judge` finds no fault with a value: it returns a sentence, or None.

        Returns the submission's value.
        """

        def judged(got: Any, _: Any) -> Difference | None:
            fault = judge(got)
            return Difference(fault) if fault else None

        def same(got: Any, other: Any) -> Difference | None:
            return None if judge(got) == judge(other) else Difference("another fault")

        return self._compare(expressions, judged, same=same, reference=False)

    def measure(self, name: str, value: float, better: Literal["low", "high"]) -> None:
        """Report how good a submission is that passes: a number worked out here, from its answers.

        A leaderboard may show it, to four digits.
        """
        if math.isfinite(value):  # a submission has a hand in it: no reason for a grader error
            self.measures.append(Measure(name, float(f"{value:.4g}"), better))

    def fixture(self, name: str) -> Any:
        """Return what a check asks for by the name of a parameter."""
        return self.submission.homework if name == "hw" else getattr(self, name)

    # ------------------------------------------------------------ how

    def _compare(
        self,
        expressions: tuple[Expression, ...],
        judge: Judge,
        also: Sequence[Any] = (),
        same: Judge | None = None,
        reference: bool = True,
    ) -> Any:
        """Return the submission's value where it is right; raise CheckFailed otherwise."""
        first = self.evaluations
        self.evaluations += len(expressions)
        numbered = [(n, self._evaluator(e, n)) for n, e in enumerate(expressions, start=first)]
        for n, evaluate in numbered:
            self.oracle.observe(self.check.id, n, evaluate)
        answers: list[Outcome] = []
        explanations: list[Explanation] = []
        for n, evaluate in numbered:
            # The reference first: the worker gets ready meanwhile.
            want = self._reference(n, evaluate) if reference else None
            got = evaluate(self.submission)
            found = None if isinstance(got, Failed) else [judge(got, w) for w in (want, *also)]
            if found and None in found:
                if explanations:
                    self._note_stand_ins(explanations[0])
                return got
            answers.append(got)
            explanations.append(_explain(got, found, _last_call(self.submission)))
        for (n, evaluate), got in zip(numbered, answers, strict=True):
            # With stand-ins, one mistake is recognised also where there are others beside it.
            causes = self._recognise(got, n, evaluate, same or judge)
            if causes:
                break
        raise CheckFailed(explanations[0], causes)

    def _note_stand_ins(self, explanation: Explanation) -> None:
        note = "right where the functions that it calls are put right; with yours: "
        note += explanation.summary
        if note not in self.notes:
            self.notes.append(note)

    def _recognise(
        self, got: Outcome, number: int, evaluate: Evaluate, same: Judge
    ) -> tuple[str, ...]:
        """Return the names of the misconceptions that give what the submission gave."""
        if isinstance(got, Failed) and not _is_telling(got):
            return ()
        causes = []
        deadline = time.process_time() + RECOGNITION_SECONDS
        for name, theirs in self.oracle.misconceptions(self.check.id, number, evaluate):
            if isinstance(got, Failed) or isinstance(theirs, Failed):
                alike = isinstance(got, Failed) and _same_exception(got, theirs)
            else:
                alike = same(got, theirs) is None
            if alike:
                causes.append(name)
            if time.process_time() > deadline:
                break
        return tuple(causes)

    def _evaluator(self, expression: Expression, number: int) -> Evaluate:
        """Return what gives the expression's value on a subject, or why there is none."""

        def evaluate(subject: Subject) -> Outcome:
            subject.calls.clear()
            role = "submission" if subject is self.submission else "trusted"
            try:
                subject.toolbox.seed(derive(self.seed, role, number))
                return expression(subject.homework)
            except SubmissionFailed as error:
                return Failed(error.failure)

        return evaluate

    def _reference(self, number: int, evaluate: Evaluate) -> Any:
        value = self.oracle.reference(self.check.id, number, evaluate)
        if isinstance(value, Failed):
            raise RuntimeError(f"the reference gave no value: {value.failure}")
        return value


def _explain(got: Outcome, found: list[Difference | None] | None, called: str) -> Explanation:
    if isinstance(got, Failed):
        return Explanation(got.failure.summary, got.failure.detail, called)
    difference = found[0] if found else None
    assert difference is not None
    return Explanation(
        difference.summary, difference.detail, called, difference.got, difference.expected
    )


def _means(want: Tensor, got: Tensor, names: Sequence[str]) -> Difference | None:
    found = statistics.different_means(got, want, names)
    if found:
        return Difference("The value is wrong on average.", found)
    if statistics.too_noisy(got, want):
        return Difference("The value is right on average, but varies far more than it should.")
    return None


def _is_telling(failed: Failed) -> bool:
    """Tell whether a misconception could fail in the same way, so that it is worth looking."""
    raised = failed.failure.raised
    return raised is not None and raised.type_name != "NotImplementedError"


def _same_exception(ours: Failed, theirs: Any) -> bool:
    if not isinstance(theirs, Failed) or not ours.failure.raised or not theirs.failure.raised:
        return False
    a, b = ours.failure.raised, theirs.failure.raised
    return a.type_name == b.type_name and a.message == b.message


def _last_call(subject: Subject) -> str:
    return describe_call(*subject.calls[-1]) if subject.calls else ""
