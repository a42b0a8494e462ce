"""Stubs as notebooks, for those who like to work in Jupyter: the same code, cut into cells."""

from __future__ import annotations

import ast
import json
import re
from pathlib import PurePosixPath

from autograder.catalogue import UsageError

# A notebook's own command line is Jupyter's, which a script cannot read.
_MAIN = re.compile(r'(?<=^if __name__ == "__main__":\n)(?P<indent>[ \t]+)main\(\)$', re.MULTILINE)
CALL = "# the list holds the options, as they would stand on the command line"


def notebook_of(path: PurePosixPath, source: bytes) -> tuple[PurePosixPath, bytes]:
    """Return the path and the content of the notebook for a stub."""
    try:
        import jupytext
    except ImportError as error:
        raise UsageError(
            f"Notebooks are written with jupytext, which cannot be imported ({error}); "
            'install what contributors need: pip install -c constraints.txt -e ".[dev]"'
        ) from error
    text = source.decode()
    options = '"--quick"' if "--quick" in text else ""
    text = _MAIN.sub(rf"\g<indent>{CALL}\n\g<indent>main([{options}])", text)
    cells = jupytext.reads(text, fmt="py:light").cells
    notebook = {
        "cells": [_cell(cell.cell_type, cell.source, n) for n, cell in enumerate(cells, start=1)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    content = json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
    return path.with_suffix(".ipynb"), content.encode()


def _cell(kind: str, source: str, number: int) -> dict[str, object]:
    """Return a cell; a docstring by itself becomes text."""
    common = {"id": f"cell-{number}", "metadata": {}}
    text = _only_a_string(source) if kind == "code" else source
    if text is not None:
        return {"cell_type": "markdown", **common, "source": text.splitlines(keepends=True)}
    code = {"source": source.splitlines(keepends=True), "outputs": [], "execution_count": None}
    return {"cell_type": "code", **common, **code}


def _only_a_string(source: str) -> str | None:
    """Return the text of a cell that holds nothing but a docstring."""
    body = ast.parse(source).body
    return ast.get_docstring(ast.Module(body, [])) if len(body) == 1 else None
