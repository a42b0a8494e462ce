"""An empty network namespace: not even a loopback device that is up."""

from __future__ import annotations

import os

from autograder.sandbox.isolation.kernel import call

CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUSER = 0x40000000, 0x08000000, 0x10000000


def apply() -> None:
    """Move this process, and all that it will fork, into a namespace of its own.

    Without root that takes a user namespace as well, where those are permitted. Raises
    Unavailable.
    """
    user = 0 if os.geteuid() == 0 else CLONE_NEWUSER
    call("unshare", user | CLONE_NEWNET | CLONE_NEWIPC)
