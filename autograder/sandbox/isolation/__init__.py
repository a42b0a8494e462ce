"""The layers around a worker. Each is probed, and none relies on another being there.

network    an empty network namespace            (once, in the zygote)
limits     resource limits                       (here and below in the worker, in this order)
identity   a uid of its own, or at least no capabilities
privileges no_new_privs, no dumps, dies with its parent
landlock   a list of files that may be opened; no TCP
seccomp    a list of system calls that fail
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from autograder.sandbox.isolation.kernel import (
    PR_SET_DUMPABLE,
    PR_SET_NO_NEW_PRIVS,
    PR_SET_PDEATHSIG,
    Unavailable,
    prctl,
)

if sys.platform == "linux":
    from autograder.sandbox.isolation import identity, landlock, limits, namespace, seccomp

LAYERS = ("network", "limits", "identity", "privileges", "landlock", "seccomp")


def confine(
    scratch: Path, uid: int | None, cpu_seconds: float, wanted: tuple[str, ...] = LAYERS
) -> dict[str, str]:
    """Apply the worker's layers; return for each of them '' if it holds, or why it does not.

    `uid` is the user to become, or None. The network layer is the zygote's.
    """
    if sys.platform != "linux":
        return dict.fromkeys(wanted, f"not available on {sys.platform}")

    def become() -> None:
        if uid is not None:
            identity.become(uid)
            return
        identity.drop_capabilities()  # a user namespace gives them to others than root, too
        if os.geteuid() == 0:
            raise Unavailable("Python is not readable for others; root without capabilities")
        raise Unavailable("not root")

    parent = os.getppid()

    def privileges() -> None:
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        prctl(PR_SET_DUMPABLE, 0)
        prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))  # a change of uid has cleared it
        if os.getppid() != parent:
            os._exit(0)

    steps: dict[str, Callable[[], None]] = {
        "limits": lambda: limits.apply(cpu_seconds, uid is not None),
        "identity": become,
        "privileges": privileges,
        "landlock": lambda: landlock.apply(scratch),
        "seccomp": seccomp.apply,
    }
    return {name: _tried(step) for name, step in steps.items() if name in wanted}


def network() -> str:
    """Apply the network layer to this process and its forks; return '' or why it does not hold."""
    if sys.platform != "linux":
        return f"not available on {sys.platform}"
    return _tried(namespace.apply)


def own_uid() -> int | None:
    """Return the user for workers to become, or None where there can be none."""
    if sys.platform != "linux":
        return None
    return identity.own_uid()


def hide() -> None:
    """Make this process's memory unreadable for others of the same user, where that is possible.

    For the grader and the zygote; workers are made so by the `privileges` layer.
    """
    if sys.platform == "linux":
        _tried(lambda: prctl(PR_SET_DUMPABLE, 0))


def _tried(step: Callable[[], None]) -> str:
    try:
        step()
    except Unavailable as reason:
        return str(reason)
    return ""
