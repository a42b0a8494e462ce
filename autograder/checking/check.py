"""A check: one graded item, declared on a pytest test function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

SECONDS = 30.0  # that a submission has for a check, unless the check says otherwise


@dataclass(frozen=True)
class Check:
    """What a grader declares about one graded item."""

    id: str
    title: str
    points: float
    public: bool = False
    requires: tuple[str, ...] = ()
    seconds: float = SECONDS

    @property
    def is_long(self) -> bool:
        """Whether the check has asked for more time than usual: it trains."""
        return self.seconds > SECONDS


def check(
    id: str,
    title: str,
    *,
    points: float,
    public: bool = False,
    requires: tuple[str, ...] = (),
    seconds: float = SECONDS,
) -> Callable[[F], F]:
    """Declare a test function as the check `id`.

    `public` checks are also run at home. `requires` names checks that must pass first, else this
    one is skipped. `seconds` is the submission's wall-clock time for the whole check.
    """
    declared = Check(id, title, points, public, requires, seconds)

    def declare(function: F) -> F:
        function.check = declared  # type: ignore[attr-defined]
        return function

    return declare
