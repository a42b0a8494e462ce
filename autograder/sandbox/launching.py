"""Chooses and starts what starts workers."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from autograder.sandbox import isolation, toolbox
from autograder.sandbox.lean import keep_compiler_out
from autograder.sandbox.spawn import Interpreters
from autograder.sandbox.subjects import Launcher
from autograder.sandbox.zygote import Zygote, fork_is_safe


def start(layers: Sequence[str] = isolation.LAYERS, fork: bool = True) -> Launcher:
    """Return the zygote, or fresh interpreters where a fork is unsafe or not wanted.

    Call it before anything secret is read. `layers` are the layers of isolation to try.
    """
    torch.set_num_threads(1)
    keep_compiler_out()
    _warm_up()
    uid = isolation.own_uid() if "identity" in layers else None
    launcher = Zygote if fork and fork_is_safe() else Interpreters
    started = launcher(tuple(layers), uid)
    isolation.hide()
    return started


def _warm_up() -> None:
    """Use once what every worker uses and what is set up on first use, so that forks share it."""
    toolbox.seed(0)
    torch.nn.Linear(2, 2)(torch.ones(1, 2)).sum().backward()
