"""Notebooks handed in for scripts: their code cells, one after the other, are the script.

Nothing of a notebook is run or parsed as Python here. It is read with a schema, which skips all but
the cells' kinds and texts; then lines for Jupyter itself, such as `%matplotlib inline`, are left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from autograder.catalogue import UsageError

SUFFIX = ".ipynb"
MAX_NOTEBOOK = 10 << 20  # figures in the outputs of cells make notebooks large
MAX_CODE = 1 << 20  # characters of all code cells
MAX_SHOWN = 3  # lines that a note shows
# Cell magics whose cells hold Python all the same.
PYTHON_MAGICS = ("%%capture", "%%prun", "%%time", "%%timeit")

_LINE_END = re.compile(r"\r\n|\r|\n")  # as Python sees it; str.splitlines knows more
_FOR_JUPYTER = re.compile(
    r"""\s*(?:
        [%!?]                            # %magic, !command, ?help
      | [\w.]+\?{1,2}\s*$                # help?
      | [\w\s.,\[\]*]+=\s*[!%]           # value = !command
      | (?:pip|conda)\s+install\s        # command without its sign
    )""",
    re.VERBOSE,
)
_PIECE = re.compile(
    r'''"""|\'\'\'|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\#.*|[()\[\]{}]|\\$''', re.DOTALL
)
_CLOSING = {quote: re.compile(rf"(?:\\.|[^\\])*?{quote}", re.DOTALL) for quote in ('"""', "'''")}


class _Cell(msgspec.Struct):
    cell_type: str
    source: str | list[str] = ""


class _Notebook(msgspec.Struct):
    cells: list[_Cell]


@dataclass(frozen=True)
class Script:
    """The code of a notebook, what was left out of it, and where its cells begin."""

    source: bytes
    left_out: tuple[str, ...]
    starts: tuple[int, ...]  # for each code cell the number of its first line

    def place(self, line: int) -> str:
        """Return where a line of the script stands in the notebook."""
        cell = sum(start <= line for start in self.starts)
        return f"code cell {cell}, line {line - self.starts[cell - 1] + 1}" if cell else "line 1"

    def note(self) -> str:
        """Return a phrase on what was left out, or nothing."""
        if not self.left_out:
            return ""
        shown = [repr(text if len(text) <= 40 else f"{text[:39]}…") for text in self.left_out]
        more = ", …" if len(shown) > MAX_SHOWN else ""
        return f"left out what only Jupyter understands: {', '.join(shown[:MAX_SHOWN])}{more}"


def script_of(content: bytes, name: str) -> Script:
    """Return the script in a notebook; raises UsageError, a sentence, where there is none."""
    if b"\0" in content[:64]:
        raise UsageError(f"{name} is not a notebook: it is not text in UTF-8.")
    try:
        notebook = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Notebook)
        cells = [_text(cell) for cell in notebook.cells if cell.cell_type == "code"]
        if sum(map(len, cells)) > MAX_CODE:
            raise UsageError(f"The code in {name} is larger than {MAX_CODE >> 20} MB.")
        lines: list[str] = []
        left_out: list[str] = []
        starts: list[int] = []
        for cell in cells:
            starts.append(len(lines) + 1)
            for line, dropped in _python(_LINE_END.split(cell)):
                lines.append(line)
                left_out += [dropped] if dropped else []
        source = "".join(f"{line}\n" for line in lines).encode()
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise UsageError(
            f"{name} is not a notebook that can be read ({_reason(error)}). "
            "Open it in Jupyter, clear the outputs of all cells, and save it again."
        ) from None
    if not source.strip():
        raise UsageError(f"{name} has no code in its cells.")
    return Script(source, tuple(left_out), tuple(starts))


def _text(cell: _Cell) -> str:
    return cell.source if isinstance(cell.source, str) else "".join(cell.source)


def _reason(error: Exception) -> str:
    if isinstance(error, msgspec.ValidationError):
        return "its list of cells is not as Jupyter writes it"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "it is not JSON in UTF-8"


def _python(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a cell's lines as they go into the script, each with what was left out of it.

    Only where a statement may begin is a line for Jupyter told from Python: `% b` may also continue
    an expression. The number of lines stays the same.
    """
    first = next((line.strip() for line in lines if line.strip()), "")
    if first.startswith("%%") and first.split()[0] not in PYTHON_MAGICS:
        yield "", first
        yield from (("", "") for _ in lines[1:])
        return
    quote, depth, continued, dropping = "", 0, False, False
    for line in lines:
        if dropping or (not quote and not depth and not continued and _FOR_JUPYTER.match(line)):
            yield _nothing(line, "" if dropping else line)
            dropping = line.endswith("\\")
            continue
        yield line, ""
        quote, depth, continued = _state_after(line, quote, depth)


def _nothing(line: str, dropped: str) -> tuple[str, str]:
    """Return a line that does nothing in the place of one that is left out."""
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass" if indent and dropped else "", dropped.strip()


def _state_after(line: str, quote: str, depth: int) -> tuple[str, int, bool]:
    """Return the open triple quote, the number of open brackets, and whether the line goes on."""
    at = 0
    while True:
        if quote:
            closing = _CLOSING[quote].match(line, at)
            if not closing:
                return quote, depth, False
            quote, at = "", closing.end()
        piece = _PIECE.search(line, at)
        if not piece:
            return "", depth, False
        at = piece.end()
        if piece[0] in _CLOSING:
            quote = piece[0]
        elif piece[0] == "\\":
            return "", depth, True
        elif piece[0] in "([{":
            depth += 1
        elif piece[0] in ")]}":
            depth = max(0, depth - 1)
