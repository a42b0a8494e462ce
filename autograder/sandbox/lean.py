"""Keeps optimisers from importing PyTorch's compiler, which costs about as much as all else.

The first step of any `torch.optim` optimiser imports `torch._dynamo`, only to tell a compiler that
is not at work what it should not compile: about a second and 95 MB in every worker that trains. In
its place stands a module with the two functions that optimisers call, which do nothing, as those of
the real one do outside `torch.compile`. Whoever asks it for anything else gets the real one.
"""

from __future__ import annotations

import importlib
import sys
import types
from collections.abc import Callable
from typing import Any

import torch

NAME = "torch._dynamo"


def keep_compiler_out() -> None:
    """Put the stand-in where `import torch._dynamo` looks first, unless the real one is there."""
    if NAME not in sys.modules:
        sys.modules[NAME] = torch._dynamo = _StandIn(NAME)


class _StandIn(types.ModuleType):
    @staticmethod
    def graph_break(*_: Any) -> None:
        """Do nothing."""

    @staticmethod
    def disable(function: Any = None, *_: Any, **__: Any) -> Callable[..., Any]:
        """Return the function as it is."""
        return function if callable(function) else lambda decorated: decorated

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":  # only looked at, as `inspect` does
            raise AttributeError(name)
        if sys.modules.get(NAME) is self:
            del sys.modules[NAME]
        return getattr(importlib.import_module(NAME), name)
