"""The markers in `solutions/`: cut the answers out of one file and put the stubs in their place.

In Python the stub's lines are comments; one `# ` is taken off after the indentation:

    # BEGIN SOLUTION
    return mu + var.sqrt() * torch.randn_like(mu)
    # STUB
    # raise NotImplementedError("hw5_vae.b3: draw z ~ N(mu, diag(var))")
    # END SOLUTION

In Markdown the markers are `<!-- BEGIN SOLUTION -->`, `<!-- STUB` with its closing `-->`, and
`<!-- END SOLUTION -->`; the stub's lines are taken as they are. Each marker stands alone on its
line.
"""

import ast
import re
import textwrap
import warnings
from difflib import SequenceMatcher
from pathlib import Path

# What a marker means, by the file's suffix. TOML and text files have none, and are checked for it.
MARKERS: dict[str, dict[str, str]] = {
    ".py": {"# BEGIN SOLUTION": "begin", "# STUB": "stub", "# END SOLUTION": "end"},
    ".md": {
        "<!-- BEGIN SOLUTION -->": "begin",
        "<!-- STUB": "stub",
        "<!-- END SOLUTION -->": "end",
    },
    ".toml": {},
    ".txt": {},
}
LIKE_A_MARKER = re.compile(r"\b(BEGIN|START|END|STOP)\W*SOLUTION|^\s*(#|<!--)\s*STUB\s*$")


class StarterError(Exception):
    """A sentence that says what is wrong with a file, in which line, and what to do about it."""


def strip(source: Path, data: bytes) -> bytes:
    """Return the starter's version of the file `source`: each marked region replaced by its stub.

    Python, Markdown, TOML and text files must be UTF-8; all others are returned as they are.
    Raises StarterError for a wrong marker, a stub that does not raise `NotImplementedError` with
    the file's own name, and a result that is not valid Python.
    """
    if source.suffix not in MARKERS:
        return data
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise _error(source, number, "is not UTF-8; save the file in this encoding") from None
    make_stub = _python_stub if source.suffix == ".py" else _markdown_stub
    state, begin, answer = "end", 0, ""  # the last marker's kind, the line of the last BEGIN
    stub: list[str] = []
    output: list[str] = []
    for number, line in enumerate(lines, start=1):
        marker = MARKERS[source.suffix].get(line.strip())
        if marker is None:
            _refuse_near_miss(source, number, line)
            if state == "end":
                output.append(line)
            elif state == "begin":
                answer += line.strip()
            else:
                stub.append(line)
        elif (state, marker) == ("end", "begin"):
            state, begin, answer, stub = marker, number, "", []
        elif (state, marker) == ("begin", "stub") and answer:
            state = marker
        elif (state, marker) == ("stub", "end"):
            state = marker
            output += make_stub(source, begin, lines[begin - 1], stub)
        else:
            problem = {
                ("end", "stub"): "belongs to no region; put a BEGIN SOLUTION marker before it",
                ("end", "end"): "belongs to no region; put a BEGIN SOLUTION marker before it",
                ("begin", "stub"): f"comes without an answer after line {begin}; write one",
                ("begin", "end"): f"ends the region of line {begin}, which has no STUB; add one",
                ("stub", "stub"): f"is the second in the region of line {begin}; take one out",
            }.get((state, marker), f"is inside the region of line {begin}; end that one before it")
            raise _error(source, number, f"'{line.strip()}' {problem}")
    if state != "end":
        raise _error(source, begin, "this region is not closed; put END SOLUTION after it")
    if source.suffix == ".py":
        _check_compiles(source, "\n".join(output))
    return "\n".join(output).encode()


def _python_stub(source: Path, begin: int, marker: str, stub: list[str]) -> list[str]:
    """Return the stub's lines, no longer commented; check that they raise the right error."""
    indentation = marker[: marker.index("#")]
    cure = f'make it raise NotImplementedError("{source.stem}.<id>: <what to do>")'
    if not all(line.startswith(indentation + "#") for line in stub if line.strip()):
        problem = "has a line that is not a comment, indented like the markers; put '# ' before it"
        raise _error(source, begin, f"the STUB of this region {problem}")
    bare = [line[len(indentation) + 1 :].removeprefix(" ") for line in stub]
    lines = [indentation + line if line.strip() else line for line in bare]
    try:
        tree = ast.parse(textwrap.dedent("\n".join(line.rstrip() for line in lines)))
    except SyntaxError as error:
        problem = f"the STUB of this region is not valid Python by itself ({error.msg}); {cure}"
        raise _error(source, begin, problem) from None
    raised = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    for exception in raised or [None]:
        match exception:
            case ast.Call(func=ast.Name("NotImplementedError"), args=[ast.Constant(str(text))]):
                if re.match(rf"{re.escape(source.stem)}\.\w[\w.]*: \S", text):
                    continue
        problem = "raises something else" if raised else "is empty or raises nothing"
        raise _error(source, begin, f"the STUB of this region {problem}; {cure}")
    return lines


def _markdown_stub(source: Path, begin: int, marker: str, stub: list[str]) -> list[str]:
    """Return the lines between `<!-- STUB` and its `-->`, which must be the stub's last line."""
    *lines, last = [line for line in stub if line.strip()] or [""]
    if last.strip() != "-->" or any(line.strip() == "-->" for line in lines):
        problem = "must be closed by one line '-->', right before END SOLUTION; put it there"
        raise _error(source, begin, f"the STUB of this region {problem}")
    if not lines:
        raise _error(source, begin, "the STUB of this region is empty; write what students see")
    return stub[: stub.index(last)]


def _refuse_near_miss(source: Path, number: int, line: str) -> None:
    """Raise StarterError for a line that is no marker, but looks as if it were meant to be one."""
    letters = re.sub(r"[^A-Z]", "", line.upper())
    alike = (
        MARKERS[source.suffix]
        and line.lstrip().startswith(("#", "<!--"))
        and any(
            SequenceMatcher(None, letters, word).ratio() >= 0.8
            for word in ("BEGINSOLUTION", "STUB", "ENDSOLUTION")
            if len(letters) < 20
        )
    )
    if alike or LIKE_A_MARKER.search(line):
        exact = " or ".join(f"'{marker}'" for marker in MARKERS[source.suffix])
        cure = f"write {exact} alone on the line, or reword it" if exact else "reword it"
        raise _error(source, number, f"'{line.strip()}' looks like a marker but is none; {cure}")


def _check_compiles(source: Path, text: str) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, str(source), "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        shown = "".join(text.split("\n")[line - 1 : line]).strip()
        raise StarterError(
            f"{source}: the stub file made from it is not valid Python: {error} "
            f"(there: `{shown}`); correct the file, or the stub before that line."
        ) from None


def _error(source: Path, line: int, problem: str) -> StarterError:
    return StarterError(f"{source}:{line}: {problem}.")
