"""The user that workers become."""

import os
import sys
from types import SimpleNamespace

import pytest

from autograder.catalogue import ROOT

if sys.platform != "linux":
    pytest.skip("workers have no user of their own here", allow_module_level=True)

import pwd

from autograder.sandbox.isolation import identity


def test_workers_become_the_user_that_setup_makes(monkeypatch):
    script = (ROOT / "autograder" / "gradescope" / "setup.sh").read_text()
    assert f"user={identity.USER} " in script
    others = [SimpleNamespace(pw_name="someone", pw_uid=61_700)]
    ours = SimpleNamespace(pw_name=identity.USER, pw_uid=61_742)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(identity, "_python_is_readable", lambda uid: True)
    for entries, uid in ((others, 61_701), ([*others, ours], 61_742)):
        monkeypatch.setattr(pwd, "getpwall", lambda entries=entries: entries)
        assert identity.own_uid() == uid
    monkeypatch.setattr(
        pwd, "getpwall", lambda: [SimpleNamespace(pw_name=identity.USER, pw_uid=1000)]
    )
    assert identity.own_uid() == 61_700  # not of our range: someone else's
