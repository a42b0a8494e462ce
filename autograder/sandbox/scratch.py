"""The folder that a worker may write to: measured while the worker runs, removed when it has ended.

Nothing here depends on how deep the folders are, how many there are, or what modes they have.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

MAX_SIZE = 64 << 20
MAX_ENTRIES = 1_000  # files and folders


def is_full(folder: Path) -> bool:
    """Tell whether the folder holds more than a worker may write, or what cannot be looked at."""
    entries = size = 0
    waiting = [str(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as listing:
                for entry in listing:
                    entries += 1
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        size += _size(entry)
                    if entries > MAX_ENTRIES or size > MAX_SIZE:
                        return True
        except FileNotFoundError:  # removed meanwhile
            continue
        except OSError:  # closed, or so deep that its path is too long: a place to hide files in
            return True
    return False


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_size
    except FileNotFoundError:
        return 0


def remove(folder: str) -> None:
    """Remove the folder, if it is there; its worker must have ended.

    A folder inside it is emptied by moving the folders that it contains up to the top, so that a
    tree of any depth is met one level at a time. No link is followed.
    """
    with contextlib.suppress(OSError):
        top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            _empty(top)
        finally:
            os.close(top)
        os.rmdir(folder)


def _empty(top: int) -> None:
    moved = 0
    folders = _unlink_files(top)
    while folders:
        name = folders.pop()
        with contextlib.suppress(OSError):
            os.chmod(name, 0o700, dir_fd=top)  # its owner may have closed it
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=top)
            try:
                for deeper in _unlink_files(inner):
                    moved += 1
                    target = f"{moved}.{os.urandom(8).hex()}"
                    os.chmod(deeper, 0o700, dir_fd=inner)  # a folder is changed when it moves
                    os.rename(deeper, target, src_dir_fd=inner, dst_dir_fd=top)
                    folders.append(target)
            finally:
                os.close(inner)
            os.rmdir(name, dir_fd=top)


def _unlink_files(folder: int) -> list[str]:
    """Remove everything in an open folder but the folders, and return their names."""
    folders = []
    with os.scandir(folder) as listing:
        for entry in list(listing):
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
            else:
                with contextlib.suppress(OSError):
                    os.unlink(entry.name, dir_fd=folder)
    return folders
