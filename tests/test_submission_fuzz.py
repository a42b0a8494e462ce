"""Whatever a submission's folder holds, taking the upload file out of it ends in a verdict."""

import os
import random
from pathlib import Path

from autograder.catalogue import Assignment, Settings
from autograder.submission import MAX_FILE, from_folder, libraries

FOLDERS = int(os.environ.get("FUZZ_MESSAGES", 6000)) // 20  # `make fuzz` makes more
NAMES = ("hw.py", "HW.py", "hw.ipynb", "helper.py", "conftest.py", "a\nb.py", "-rf", "$(id).py",
         "hw.py ", "ü.py", "\udcff.py", "." * 3, "x" * 200)  # fmt: skip


def put(path: Path, chance: random.Random) -> None:
    kind = chance.randrange(8)
    if kind == 0:
        path.mkdir()
    elif kind == 1:
        os.symlink(chance.choice(("/etc/passwd", "/dev/zero", "hw.py", "nowhere", "..")), path)
    elif kind == 2:
        os.mkfifo(path)
    elif kind == 3:
        path.write_bytes(b"x" * (MAX_FILE + chance.randrange(-1, 2)))
    elif kind == 4:
        path.write_bytes(b" \n" * chance.randrange(3))
    else:
        text = chance.choice(
            (b"import numpy\n", b"from torch import nn\n", b"\xff\x00", b"import ")
        )
        path.write_bytes(text * chance.randrange(1, 9) + chance.randbytes(chance.randrange(99)))


def test_any_folder_ends_in_files_or_reasons(tmp_path: Path) -> None:
    chance = random.Random(2026)
    assignment = Assignment("hw", Settings("title", "hw1", ("hw.py",), ("helper.py",)), tmp_path)
    accepted = 0
    for number in range(FOLDERS):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name in chance.sample(NAMES, chance.randrange(6)):
            put(folder / name, chance)
        submission = from_folder(assignment, folder)
        assert ("hw.py" in submission.files) != ("hw.py" in submission.problems)
        assert set(submission.files) <= {"hw.py"}
        assert all(0 < len(content) <= MAX_FILE for content in submission.files.values())
        assert all(name.isprintable() for name in libraries(list(submission.files.values())))
        accepted += bool(submission.files)
    assert 0 < accepted < FOLDERS
