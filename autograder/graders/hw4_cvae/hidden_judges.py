"""What hidden checks of hw4_cvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

from autograder.checking.judges import Judge


def learn(*names: str) -> Judge:
    """Judge `probes.weights_of` outputs with these names."""

    def judge(found: Any) -> str | None:
        if len(found) != len(names):
            return "There is another number of results."
        for name, (weights, own, first) in zip(names, found, strict=True):
            if not weights:
                return f"{name} carries no gradient for any weight."
            if not own:
                return f"{name} depends on weights that are not among the network's parameters."
            if not first:
                return f"No gradient of {name} reaches the first layers."
        return None

    return judge
