"""What is handed in to a zip: the solution, the starter, half of the solution, and attacks."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import ROOT, Assignment

ATTACKS = ROOT / "tests" / "hostile" / "gradescope"


@dataclass(frozen=True)
class Handed:
    """A submission by its name, how it gets into a folder, and what score it may have."""

    name: str
    lay: Callable[[Path], None]
    lowest: float  # as parts of full marks
    highest: float


def submissions(assignment: Assignment, home: str) -> Iterator[Handed]:
    """Yield all submissions; `home` is what they will know as `/autograder`."""
    main = assignment.settings.files[0]
    solution = assignment.solution().read_text("utf-8")
    starter = (ROOT / "starter" / assignment.settings.homework / main).read_text("utf-8")

    def text(content: str) -> Callable[[Path], None]:
        def lay(folder: Path) -> None:
            (folder / main).write_text(content, "utf-8")

        return lay

    yield Handed("solution", text(solution), 1, 1)
    yield Handed("starter", text(starter), 0, 0)
    yield Handed("half-finished", text(half_finished(solution, starter)), 0.05, 0.95)
    for path in sorted(ATTACKS.glob("*.py")):
        attack = path.read_text("utf-8").replace("@HOME@", home).replace("@FILE@", main)
        # Behind the stubs, as it is: what it scores, it has got by cheating.
        yield Handed(path.stem, text(f"{starter}\n\n{attack}"), 0, 0)

    def link(folder: Path) -> None:
        target = f"{home}/source/solutions/{assignment.settings.homework}/{main}"
        (folder / main).symlink_to(target)

    yield Handed("link to the solution", link, 0, 0)


def half_finished(solution: str, starter: str) -> str:
    """Return the solution with every second of its TODO functions as in the starter."""
    stubs = dict(_functions(ast.parse(starter)))
    tree = ast.parse(solution)
    todo = [
        (function, stubs[name])
        for name, function in _functions(tree)
        if name in stubs and ast.unparse(function) != ast.unparse(stubs[name])
    ]
    for function, stub in todo[1::2]:
        function.body = stub.body
    return ast.unparse(tree) + "\n"


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for member in node.body:
                if isinstance(member, ast.FunctionDef):
                    yield f"{node.name}.{member.name}", member
