"""Compares an answer with the expected one, and says in words how they differ."""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from autograder.sandbox.proxy import Proxy


@dataclass(frozen=True)
class Tolerance:
    """|got − expected| ≤ relative·|expected| + floor·max|expected|.

    The floor is a share of the largest expected entry, so that zeros never pass for small values.
    The defaults allow for float32 sums over a few thousand terms in any order.
    """

    relative: float = 1e-4
    floor: float = 1e-5


DEFAULT = Tolerance()
MAX_SHOWN = 300  # characters
MAX_PARTS = 4  # of a list, and levels of lists


@dataclass(frozen=True)
class Difference:
    """How an answer differs: a sentence that reveals no value, one that may, and both answers."""

    summary: str
    detail: str = ""
    got: str = ""
    expected: str = ""


@dataclass
class Comparison:
    """Compares answers and gathers notes about what was let pass."""

    tolerance: Tolerance | None = DEFAULT  # None: only the form counts, and that values are finite
    notes: list[str] = field(default_factory=list)

    def difference(self, got: Any, want: Any, where: str = "") -> Difference | None:
        """Return how `got` differs from `want`, or None where it agrees."""
        if isinstance(want, Tensor):
            return self._tensor(got, want, where)
        if isinstance(want, np.ndarray):
            return self._array(got, want, where)
        if isinstance(want, bool | str | None):
            return None if type(got) is type(want) and got == want else _other(got, want, where)
        if isinstance(want, int | float):
            return self._number(got, want, where)
        if isinstance(want, list | tuple):
            return self._items(got, want, where)
        if isinstance(want, dict):
            if not isinstance(got, dict) or got.keys() != want.keys():
                return _other(got, want, where)
            parts = (self.difference(got[key], want[key], f"{where}[{key!r}]") for key in want)
            return next(filter(None, parts), None)
        raise TypeError(f"the expected value is a {type(want).__name__}, which is not comparable")

    def _items(self, got: Any, want: Any, where: str) -> Difference | None:
        if not isinstance(got, list | tuple) or len(got) != len(want):
            what = f"{len(want)} values are asked" + (f" in {where}" if where else "")
            return Difference(f"The answer has the wrong form: {what}.", "", show(got), show(want))
        pairs = enumerate(zip(got, want, strict=True), start=1)
        name = f"{where} part".strip()
        parts = (self.difference(ours, theirs, f"{name} {n}") for n, (ours, theirs) in pairs)
        return next(filter(None, parts), None)

    def _number(self, got: Any, want: float, where: str) -> Difference | None:
        if isinstance(got, Tensor | np.ndarray) and math.prod(got.shape) == 1:
            got = got.item()
        if isinstance(got, bool) or not isinstance(got, int | float):
            return _other(got, want, where)
        ours, theirs = (torch.tensor(float(v), dtype=torch.float64) for v in (got, want))
        return self._values(ours, theirs, where, (ours, theirs))

    def _array(self, got: Any, want: np.ndarray[Any, Any], where: str) -> Difference | None:
        if isinstance(got, list | tuple | int | float) and not isinstance(got, bool):
            got = _as_array(got)
        if isinstance(got, np.ndarray):
            got = torch.from_numpy(got.copy())
        if not isinstance(got, Tensor):
            return _other(got, want, where)
        return self._tensor(got, torch.from_numpy(want.copy()), where)

    def _tensor(self, got: Any, want: Tensor, where: str) -> Difference | None:
        name = where or "the answer"
        if not isinstance(got, Tensor):
            summary = f"{sentence(name)} is not a tensor but {a_kind(got)}."
            if got is None and "gradient" not in name:
                summary = f"{sentence(name)} is None. Is a return missing?"
            return Difference(summary, "", show(got), show(want))
        got, want = got.detach(), want.detach()
        if got.shape != want.shape:
            if got.shape != (*want.shape, 1):
                summary = f"{sentence(name)} has the wrong shape: {tuple(want.shape)} is asked."
                detail = f"It is {tuple(got.shape)}."
                return Difference(summary, detail, show(got), show(want))
            self._note(f"{name} has the shape {tuple(got.shape)}; {tuple(want.shape)} is asked")
            got = got.squeeze(-1)
        if want.is_floating_point() and not got.is_floating_point():
            summary = f"{sentence(name)} has the type {_dtype(got)}, but floating point is asked."
            return Difference(summary, "", show(got), show(want))
        if want.is_complex() != got.is_complex():
            summary = f"{sentence(name)} has the type {_dtype(got)}, but {_dtype(want)} is asked."
            return Difference(summary, "", show(got), show(want))
        if got.dtype != want.dtype:
            self._note(f"{name} has the type {_dtype(got)}; {_dtype(want)} is usual")
        shown = got, want
        if want.is_complex():
            got, want = (
                torch.view_as_real(got.to(torch.complex128)),
                torch.view_as_real(want.to(torch.complex128)),
            )
        return self._values(got.double(), want.double(), where, shown)

    def _values(
        self, got: Tensor, want: Tensor, where: str, answers: tuple[Tensor, Tensor]
    ) -> Difference | None:
        """Compare two tensors of the same shape in double precision; `answers` are to be shown."""
        name = where or "the answer"
        shown = show(answers[0]), show(answers[1])
        bad = ~torch.isfinite(got) & torch.isfinite(want)
        if bad.any():
            kind = "nan" if torch.isnan(got).any() else "inf"
            which = "some" if got.numel() > 1 and not bad.all() else ""
            count = f"{int(bad.sum())} of {got.numel()}." if which else ""
            entries = f"{which} entries of {name} are" if which else f"{name} is"
            return Difference(f"{sentence(entries)} {kind}.", count, *shown)
        if self.tolerance is None:
            return None
        finite = torch.isfinite(want)
        bound = self.tolerance.relative * want.abs()
        if finite.any():
            bound = bound + self.tolerance.floor * want[finite].abs().max()
        same = (got == want) | (torch.isnan(got) & torch.isnan(want))  # as misconceptions may be
        off = torch.where(finite, ~((got - want).abs() <= bound), ~same)
        if not off.any():
            return None
        if got.numel() == 1:
            return Difference(f"{sentence(name)} is wrong.", pattern(got, want), *shown)
        wrong = int(off.sum())
        if shown[0] == shown[1] and off.dim() == answers[0].dim():
            first = int(off.reshape(-1).nonzero()[0])  # the first ones are right
            shown = show(answers[0], first), show(answers[1], first)
        which, count = "all", ""
        if wrong < got.numel():  # how many is a number that the submission has chosen
            which, count = "some", f"{wrong} of {got.numel()}."
        detail = f"{count} {pattern(got, want)}".strip()
        return Difference(sentence(f"{which} entries of {name} are wrong."), detail, *shown)

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def pattern(got: Tensor, want: Tensor) -> str:
    """Return a plain fact about how wrong values relate to the right ones, or nothing."""
    if not torch.isfinite(got).all() or want.numel() == 0:
        return ""
    scale = want.abs().max()
    if scale == 0:
        return ""
    if got.abs().max() == 0:
        return "Every entry is 0." if got.numel() > 1 else ""
    offset = got - want
    share = 0.1 * float(offset.abs().max())  # of the deviation may be left unexplained, at most
    factor = float((got * want).sum() / (want * want).sum())
    rest = float((got - factor * want).abs().max())
    if rest <= min(1e-4 * abs(factor) * float(scale), share) and got.numel() > 1:
        if abs(factor + 1) < 1e-4:
            return "Every entry has the right size and the wrong sign."
        return f"Every entry is {factor:.6g} times what is expected."
    if got.numel() == 1 and abs(factor + 1) < 1e-4:
        return "The size is right and the sign is wrong."
    if got.numel() > 2 and float(offset.max() - offset.min()) <= min(1e-4 * float(scale), share):
        return f"Every entry differs from what is expected by {float(offset.mean()):+.6g}."
    return ""


def show(value: Any, first: int = 0) -> str:
    """Return a short text for an answer, with its shape where it has one.

    Of a tensor, the entries from the `first` one on are shown.
    """
    text = _tensor(value, first) if first else _shown(value, MAX_PARTS)
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"


def _shown(value: Any, levels: int) -> str:
    if isinstance(value, Tensor | np.ndarray):
        return _tensor(torch.as_tensor(value).detach())
    if isinstance(value, list | tuple):
        shown = value[:MAX_PARTS] if levels else []
        parts = [_shown(item, levels - 1) for item in shown]
        return f"({', '.join(parts + ['…'] * (len(value) > len(shown)))})"
    if isinstance(value, argparse.Namespace):  # its repr calls what may be attributes
        return f"Namespace{_shown(vars(value), levels)}"
    if isinstance(value, dict):
        shown = list(value.items())[:MAX_PARTS] if levels else []
        parts = [f"{key!r}: {_shown(item, levels - 1)}" for key, item in shown]
        return f"{{{', '.join(parts + ['…'] * (len(value) > len(shown)))}}}"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, Proxy):
        name = " ".join(value._reference.type_name.split())  # on one line, whatever it is
        return f"an object of type {name[:80]}"
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"


def _tensor(tensor: Tensor, first: int = 0) -> str:
    numbers = [_number(entry) for entry in tensor.reshape(-1)[first : first + 6].tolist()]
    if tensor.dim() == 0:
        return numbers[0]
    parts = ["…"] * (first > 0) + numbers + ["…"] * (tensor.numel() > first + 6)
    return f"[{', '.join(parts)}]  {_dtype(tensor)} {_shape(tensor)}"


def describe_call(name: str, args: Any, kwargs: Any) -> str:
    """Return a call as text, arrays by their shapes."""
    parts = [_argument(arg) for arg in args]
    parts += [f"{key}={_argument(arg)}" for key, arg in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def a_kind(value: Any) -> str:
    """Return what a value is, with its article, and nothing that a submission could have written.

    So it does not name the class of an object: a summary is shown for hidden checks, too.
    """
    if value is None:
        return "None"
    if isinstance(value, Proxy):
        return "an object"
    name = {np.ndarray: "NumPy array", Tensor: "tensor"}.get(type(value), type(value).__name__)
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def sentence(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def _other(got: Any, want: Any, where: str) -> Difference:
    name = where or "the answer"
    if got is None:
        return Difference(f"{sentence(name)} is None. Is a return missing?", "", "", show(want))
    if isinstance(want, int | float) and isinstance(got, Tensor | np.ndarray):
        summary = f"{sentence(name)} has the wrong shape: one number is asked."
        return Difference(summary, f"It is {tuple(got.shape)}.", show(got), show(want))
    if type(got) is type(want):
        return Difference(f"{sentence(name)} is wrong.", "", show(got), show(want))
    summary = f"{sentence(name)} is {a_kind(got)}, but {a_kind(want)} is asked."
    return Difference(summary, "", show(got), show(want))


def _argument(value: Any) -> str:
    if isinstance(value, Tensor | np.ndarray) and value.ndim:
        return f"{'tensor' if isinstance(value, Tensor) else 'array'} {_shape(value)}"
    return show(value)


def _as_array(value: Any) -> Any:
    try:
        return np.asarray(value, dtype=float)
    except (TypeError, ValueError, RuntimeError):  # the last: a tensor that carries a gradient
        return value


def _shape(value: Any) -> str:
    return str(tuple(value.shape))


def _dtype(tensor: Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")


def _number(value: Any) -> str:
    return f"{value + 0.0:.5g}" if isinstance(value, float) else str(value)  # 0 for −0
