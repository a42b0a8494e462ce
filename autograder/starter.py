"""Make `starter/` out of `solutions/`, then prove that no answer is left in it.

The paths stay the same. `autograder/markers.py` says how answers are marked.
"""

import os
import re
import sys
from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path, PurePosixPath

from autograder.generated import RECORD, fingerprint, known
from autograder.markers import LIKE_A_MARKER, MARKERS, StarterError, strip

__all__ = ["Files", "StarterError", "differences", "generate", "record", "run", "write"]

Files = Mapping[PurePosixPath, bytes]

IGNORED_FOLDERS = {"__pycache__", "build", "data", "out"}  # git ignores these too
REGION = re.compile(
    r"BEGIN SOLUTION[^\n]*\n(?P<answer>.*?)^[ \t]*(# |<!-- )STUB\s*$.*?END SOLUTION", re.S | re.M
)


def run(solutions: Path, starter: Path, check: bool) -> int:
    """Bring `starter` up to date, or check that it is; return 0, or 1 if something is wrong."""
    solutions, starter = _from_here(solutions), _from_here(starter)
    try:
        files = generate(solutions)
        problems = differences(files, starter) if check else []
        changes = [] if check else write(files, starter)
    except StarterError as error:
        problems, changes = [str(error)], []
    for problem in problems:
        print(problem, file=sys.stderr)
    for change in changes:
        print(change)
    if not problems:
        print(f"{starter}: up to date with {solutions}.")
    return 1 if problems else 0


def generate(solutions: Path) -> dict[PurePosixPath, bytes]:
    """Return the content of every starter file, by its path below `solutions`; write nothing.

    Raises StarterError for a wrong marker, a stub that does not raise `NotImplementedError`, a stub
    file that is not valid Python, and an answer that would be left in any of the files.
    """
    sources = _read_files(solutions)
    if not sources:
        raise StarterError(f"{solutions}: there are no files in this folder; name the right one.")
    files = {path: strip(solutions / path, data) for path, data in sources.items()}
    _prove_that_nothing_leaked(solutions, sources, files)
    return files


def write(files: Files, starter: Path) -> list[str]:
    """Bring the folder `starter` up to date and return what changed, one phrase per file.

    Raises StarterError, before anything is written, if that would destroy work: a file there that
    was changed or added by hand.
    """
    old, recorded = _read_files(starter), known(starter)
    changed = [
        path for path in sorted(old.keys() | files.keys()) if old.get(path) != files.get(path)
    ]
    for path in changed:
        if path in old and fingerprint(path, old[path]) not in recorded:
            raise StarterError(
                f"{starter / path}: this file was changed or added by hand and would be lost; "
                "move it out of the folder, or delete it, and generate again."
            )
    for path in changed:
        if path in files:
            _replace(starter / path, files[path])
        else:
            (starter / path).unlink()
            for parent in path.parents[:-1]:
                if not any((starter / parent).iterdir()):
                    (starter / parent).rmdir()
    if recorded != record(files):
        _replace(starter / RECORD, "".join(f"{line}\n" for line in record(files)).encode())
    verb = {(True, True): "changed", (True, False): "removed", (False, True): "added"}
    return [f"{verb[path in old, path in files]} {starter / path}" for path in changed]


def differences(files: Files, starter: Path) -> list[str]:
    """Return a sentence for each file in `starter` that is not what `write` would leave there."""
    old = _read_files(starter)
    sentences = []
    for path in sorted(old.keys() | files.keys()):
        lines = (old.get(path, b"").split(b"\n"), files.get(path, b"").split(b"\n"))
        line = next((n for n, (a, b) in enumerate(zip_longest(*lines), start=1) if a != b), 1)
        if path not in old:
            sentences.append(f"{starter / path}: is missing; run 'make starter'.")
        elif path not in files:
            sentences.append(f"{starter / path}: has no source in solutions/; run 'make starter'.")
        elif old[path] != files[path]:
            problem = "differs from what solutions/ gives; change it there and run 'make starter'."
            sentences.append(f"{starter / path}:{line}: {problem}")
    if not sentences and known(starter) != record(files):
        sentences.append(f"{starter / RECORD}: is missing or out of date; run 'make starter'.")
    return sentences


# --- the proof -----------------------------------------------------------------------------------


def _prove_that_nothing_leaked(solutions: Path, sources: Files, files: Files) -> None:
    """Raise StarterError if a generated file shows an answer line or a marker.

    The sources are read again, by another method than `strip` uses. Lines are compared without
    white space and comment signs. A line that also stands outside all regions was given anyway,
    and one without a letter or a digit tells nothing.
    """
    places: dict[str, str] = {}  # an answer line → where it stands
    given: set[str] = set()
    for path, data in sources.items():
        text = data.decode("utf-8", errors="replace")
        regions = list(REGION.finditer(text)) if MARKERS.get(path.suffix) else []
        for region in reversed(regions):
            first = text.count("\n", 0, region.start("answer")) + 1
            for number, line in enumerate(region["answer"].split("\n"), start=first):
                places[_squeeze(line)] = f"{solutions / path}:{number}"
            text = text[: region.start()] + text[region.end() :]
        given.update(map(_squeeze, text.split("\n")))
    answers = sorted(places.keys() - given - {""})
    for path, data in files.items():
        for number, line in enumerate(data.decode("utf-8", errors="replace").split("\n"), start=1):
            where = f"line {number} of the starter file {path} (`{line.strip()}`)"
            if LIKE_A_MARKER.search(line):
                raise StarterError(f"{solutions / path}: a marker is left in {where}; remove it.")
            shown = _squeeze(line)
            for answer in answers if shown not in given else ():
                if answer == shown or (len(answer) >= 12 and answer in shown):
                    raise StarterError(
                        f"{places[answer]}: this answer line is shown by {where}; change the stub, "
                        "or move the line out of the markers if students may see it."
                    )


def _squeeze(line: str) -> str:
    squeezed = "".join(line.split()).lstrip("#")
    return squeezed if any(character.isalnum() for character in squeezed) else ""


# --- files ---------------------------------------------------------------------------------------


def _read_files(folder: Path) -> dict[PurePosixPath, bytes]:
    """Return all files below a folder, without dotfiles and the folders that git ignores."""
    found: dict[PurePosixPath, bytes] = {}
    for file in sorted(folder.rglob("*")):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        if any(part.startswith(".") or part in IGNORED_FOLDERS for part in path.parts):
            continue
        if file.is_symlink():
            raise StarterError(f"{file}: is a link; put the file itself there.")
        if file.is_file():
            found[path] = file.read_bytes()
    return found


def _from_here(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _replace(file: Path, data: bytes) -> None:
    """Write a file so that nobody ever finds it half written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.write_bytes(data)
    os.replace(unfinished, file)


def record(files: Files) -> list[str]:
    """Return the lines of the record of these files."""
    return [fingerprint(path, files[path]) for path in sorted(files)]
