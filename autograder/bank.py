"""The programs that prove a grader: accepted ones, and one misconception per rejected one.

A bank file is an overlay: the functions and classes that differ from the solution, and nothing
else. Members of a class that the overlay does not mention stay as they are. Its docstring says
what it is. That of a rejected program has three parts:

    Uses the standard deviation where the variance belongs.

    hint: The third argument is σ², not σ. Which of them does each term of your formula need?
    fails: b1 b1.gradient
"""

from __future__ import annotations

import ast
import copy
import re
import sys
import types
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from autograder.catalogue import Assignment, UsageError


class BankError(UsageError):
    """A bank file is not what it should be; the message is a sentence."""


@dataclass(frozen=True)
class Program:
    """One file of a bank. `hint` and `fails` are empty for accepted programs."""

    name: str
    kind: Literal["accepted", "rejected"]
    path: Path
    title: str
    hint: str
    fails: tuple[str, ...]
    overlay: ast.Module


class Bank:
    """The bank of one assignment, and the solution that its overlays are laid over."""

    def __init__(self, assignment: Assignment, solution: Path) -> None:
        self.assignment = assignment
        self.solution_path = solution
        self.compiled: dict[Path, types.CodeType] = {}

    @cached_property
    def solution(self) -> ast.Module:
        """The solution, parsed."""
        return ast.parse(self.solution_path.read_bytes(), str(self.solution_path))

    @cached_property
    def accepted(self) -> list[Program]:
        """Right answers in other styles."""
        return self._programs("accepted")

    @cached_property
    def rejected(self) -> list[Program]:
        """Wrong answers, one misconception each."""
        return self._programs("rejected")

    def misconceptions(self, check: str) -> list[Program]:
        """Return the rejected programs that this check must catch."""
        return [program for program in self.rejected if check in program.fails]

    def source(self, program: Program) -> str:
        """Return the text of the whole file that a student with this program would hand in."""
        return ast.unparse(merge(self.solution, program.overlay)) + "\n"

    def module(self, program: Program | None) -> types.ModuleType:
        """Return a fresh module of a program, or of the solution; its helpers must be importable.

        The module is not entered in `sys.modules` for longer than its own execution.
        """
        path = program.path if program else self.solution_path
        module = types.ModuleType(self.solution_path.stem)
        module.__file__ = str(path)
        if path not in self.compiled:
            tree = merge(self.solution, program.overlay) if program else self.solution
            self.compiled[path] = compile(tree, str(path), "exec")
        code = self.compiled[path]
        before = sys.modules.get(module.__name__)
        sys.modules[module.__name__] = module  # dataclasses look their module up
        try:
            exec(code, module.__dict__)
        finally:
            if before is None:
                del sys.modules[module.__name__]
            else:
                sys.modules[module.__name__] = before
        return module

    def _programs(self, kind: Literal["accepted", "rejected"]) -> list[Program]:
        folder = self.assignment.folder / "bank" / kind
        return [read(path, kind) for path in sorted(folder.glob("*.py"))]


_FIELD = re.compile(r"^(hint|fails):", re.MULTILINE)


def read(path: Path, kind: Literal["accepted", "rejected"]) -> Program:
    """Read a bank file; raises BankError where it cannot be, or its docstring is incomplete."""
    try:
        overlay = ast.parse(path.read_bytes(), str(path))
    except (OSError, SyntaxError, ValueError) as error:  # the last: bytes that are no text
        raise BankError(f"{path} cannot be read as Python: {error}") from error
    docstring = ast.get_docstring(overlay) or ""
    head, *rest = _FIELD.split(docstring)
    fields = {
        name: " ".join(text.split()) for name, text in zip(rest[::2], rest[1::2], strict=True)
    }
    title = " ".join(head.split("\n\n")[0].split())
    wanted = {"hint", "fails"} if kind == "rejected" else set()
    if not title or set(fields) != wanted or not all(fields.values()):
        needs = "a title, `hint:` and `fails:`" if kind == "rejected" else "a title and no fields"
        raise BankError(f"{path}: as one of the {kind} programs, its docstring needs {needs}.")
    fails = tuple(fields.get("fails", "").split())
    return Program(path.stem, kind, path, title, fields.get("hint", ""), fails, overlay)


def merge(solution: ast.Module, overlay: ast.Module) -> ast.Module:
    """Return the solution with the overlay's definitions in place of its own.

    Neither is changed, but the result shares their nodes: copying them all takes longer than all
    else that naming a mistake needs.
    """
    merged = ast.Module(list(solution.body), solution.type_ignores)
    statements = overlay.body[1:] if ast.get_docstring(overlay) is not None else overlay.body
    future = [n for n in statements if isinstance(n, ast.ImportFrom) and n.module == "__future__"]
    for statement in statements:
        if statement not in future:
            _lay(merged.body, statement)
    return merged


def _lay(body: list[ast.stmt], statement: ast.stmt) -> None:
    """Put one statement in the place of what defines the same name, or where it belongs."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        body.insert(_after_future(body), statement)
        return
    name = _defines(statement)
    for index, old in enumerate(body):
        if name and _defines(old) == name:
            if isinstance(old, ast.ClassDef) and isinstance(statement, ast.ClassDef):
                merged = copy.copy(old)
                merged.bases, merged.body = statement.bases or old.bases, list(old.body)
                body[index] = merged
                for member in statement.body:
                    _lay(merged.body, member)
            else:
                body[index] = statement
            return
    body.insert(_before_main(body), statement) if name else body.append(statement)


def _defines(statement: ast.stmt) -> str:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return statement.name
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id
    return ""


def _after_future(body: list[ast.stmt]) -> int:
    places = [
        index + 1
        for index, node in enumerate(body)
        if (isinstance(node, ast.ImportFrom) and node.module == "__future__")
        or (index == 0 and isinstance(node, ast.Expr))
    ]
    return max(places, default=0)


def _before_main(body: list[ast.stmt]) -> int:
    """Return where a new definition goes: before a trailing `if __name__ == …`."""
    last = len(body) - 1
    return last if body and isinstance(body[last], ast.If) else len(body)
