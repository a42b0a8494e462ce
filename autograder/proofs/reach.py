"""Which checks can tell a program from the solution: those that run a function it changes.

At one seed, a check is the same computation each time. Where it runs, on the solution, none of the
functions in which a program differs, it runs none of them on the program either, and the verdict is
the solution's. Judging a bank takes a fraction of the time if it is not worked out again.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import copy
import functools
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def changed(solution: bytes, program: bytes) -> frozenset[str] | None:
    """Return the functions of the solution that differ in a program, as `name` or `Class.name`.

    None where anything else differs that could matter to code which the program has not changed.
    """
    tree, classes, ours, our_others = _outlined(solution)
    theirs, their_others = _outline(ast.parse(program).body, classes)
    added = [statement for text, statement in their_others.items() if text not in our_others]
    if _order(our_others) != [text for text in _order(their_others) if text in our_others]:
        return None
    if our_others.keys() - their_others or ours.keys() - theirs:
        return None
    new = set(theirs) - set(ours)
    if any("." in name for name in new):  # could stand in for an inherited method
        return None
    for statement in added:
        names = _bound(statement)
        if names is None:
            return None
        new |= names
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if new & (used | set(dir(builtins))):  # could stand in for what other functions use
        return None
    return frozenset(name for name in ours if ours[name] != theirs[name])


@functools.lru_cache(maxsize=1)  # one solution is compared with many programs
def _outlined(solution: bytes) -> tuple[ast.Module, set[str], dict[str, str], dict[str, ast.stmt]]:
    tree = ast.parse(solution)
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    return tree, classes, *_outline(tree.body, classes)


def _outline(body: list[ast.stmt], classes: set[str]) -> tuple[dict[str, str], dict[str, ast.stmt]]:
    """Return the functions and methods of a file by their names, and all its other statements.

    Those are named by what they say. An import that is there twice is there once; any other
    statement that is, is not taken for the first one.
    """
    functions: dict[str, str] = {}
    others: dict[str, ast.stmt] = {}

    def enter(statement: ast.stmt) -> None:
        text = ast.dump(statement)
        while text in others and not isinstance(statement, ast.Import | ast.ImportFrom):
            text += " again"
        others[text] = statement

    def look(statements: list[ast.stmt], prefix: str) -> None:
        for statement in statements:
            if isinstance(statement, DEFINITIONS) and prefix + statement.name not in functions:
                functions[prefix + statement.name] = ast.dump(statement)
            elif isinstance(statement, ast.ClassDef) and not prefix and statement.name in classes:
                head = ast.ClassDef(
                    statement.name, statement.bases, statement.keywords, [],
                    statement.decorator_list,
                )  # fmt: skip
                enter(head)
                look(statement.body, f"{statement.name}.")
            elif isinstance(statement, ast.Import | ast.ImportFrom):
                for alias in statement.names:
                    one = copy.copy(statement)
                    one.names = [alias]
                    enter(one)
            elif not _is_docstring(statement):
                enter(statement)

    look(body, "")
    return functions, others


def _order(others: dict[str, ast.stmt]) -> list[str]:
    """Return the statements whose order could matter."""
    return [text for text, s in others.items() if not isinstance(s, ast.Import | ast.ImportFrom)]


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _bound(statement: ast.stmt) -> set[str] | None:
    """Return the names that an added statement defines; None if it could do anything else."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        names = {(alias.asname or alias.name).split(".")[0] for alias in statement.names}
        return None if "*" in names else names
    if isinstance(statement, ast.ClassDef):
        return {statement.name}
    return None


@contextlib.contextmanager
def running(path: Path, source: bytes) -> Iterator[set[str]]:
    """Gather the functions of a file that run, as `changed` names them."""
    found: set[str] = set()
    names = dict(_lines(ast.parse(source).body, ""))

    def look(frame: FrameType, event: str, argument: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename == str(path):
            found.add(names.get(code.co_firstlineno, ""))

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield found
    finally:
        sys.setprofile(before)


def _lines(body: list[ast.stmt], prefix: str) -> Iterator[tuple[int, str]]:
    """Yield every line of every function with the function's name."""
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            yield from _lines(statement.body, f"{prefix}{statement.name}.")
        elif isinstance(statement, DEFINITIONS):
            first = min([statement.lineno, *(d.lineno for d in statement.decorator_list)])
            for line in range(first, (statement.end_lineno or first) + 1):
                yield line, prefix + statement.name
