"""Imports homework files as modules: the submission in a worker, the reference in the grader."""

from __future__ import annotations

import ast
import functools
import importlib.machinery
import importlib.util
import py_compile
import sys
import tempfile
import types
from collections.abc import Sequence
from pathlib import Path
from typing import Any

UNGUARDED_MAIN = (
    'main() is called at the bottom without `if __name__ == "__main__":`; it was not run'
)
NOTES = (UNGUARDED_MAIN,)  # all that there are: a worker can say no other


class HomeworkLoader(importlib.machinery.SourceFileLoader):
    """Loads a file as Python does, but leaves out bare top-level calls of `main`.

    Scripts are often handed in without `if __name__ == "__main__":`. That is harmless, so it
    costs no points: the call is not run, and a note says so.
    """

    notes: tuple[str, ...] = ()

    def source_to_code(  # type: ignore[override]
        self, data: Any, path: Any, *, _optimize: int = -1
    ) -> Any:
        """Return the code object of the source without its bare calls of `main`."""
        code, self.notes = _code(data, path, _optimize)
        return code


@functools.lru_cache(maxsize=1)  # the proofs load one file for every check
def _code(data: Any, path: Any, optimize: int) -> tuple[types.CodeType, tuple[str, ...]]:
    tree = ast.parse(data, path)
    kept = [statement for statement in tree.body if not _calls_main(statement)]
    notes = (UNGUARDED_MAIN,) if len(kept) < len(tree.body) else ()
    tree.body = kept
    return compile(tree, path, "exec", dont_inherit=True, optimize=optimize), notes


def _calls_main(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id == "main"
    )


def load(path: Path, name: str) -> tuple[types.ModuleType, tuple[str, ...]]:
    """Import the file at `path` as module `name`; return it and the loader's notes."""
    loader = HomeworkLoader(name, str(path))
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    loader.exec_module(module)
    return module, loader.notes


def compiled(paths: Sequence[Path]) -> dict[str, bytes]:
    """Return our own files by name, with their byte code, which saves every worker a compilation.

    The byte code is marked as not to be checked against the source.
    """
    files: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            target = Path(folder) / "code"
            mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
            py_compile.compile(str(path), str(target), path.name, True, invalidation_mode=mode)
            files[path.name] = path.read_bytes()
            files[importlib.util.cache_from_source(path.name)] = target.read_bytes()
    return files
