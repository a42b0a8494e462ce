"""The record of generated files: tells a stub that somebody has worked on from one as it was given.

It is a file in `starter/` with one line per file there, as `sha256sum` prints it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

RECORD = ".generated"


def known(starter: Path) -> list[str]:
    """Return the lines of the record in a folder; none where there is no record."""
    file = starter / RECORD
    return file.read_text("utf-8").splitlines() if file.is_file() else []


def fingerprint(path: PurePosixPath, data: bytes) -> str:
    """Return the line for a file, whose line ends count as git stores them."""
    digest = hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()
    return f"{digest}  {path}"
