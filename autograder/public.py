"""Cuts a grader down to what students get: its public checks, and what these need.

A grader's folder may hold modules beside its checks. Those called `hidden_…` stay here as a whole;
of the file of checks, the hidden checks stay, with every definition that only they use.
"""

from __future__ import annotations

import ast

from autograder.checking.check import check


def public_part(source: str) -> str:
    """Return the source of a file of checks without its hidden ones."""
    tree = ast.parse(source)
    hidden = [node for node in tree.body if _is_check(node) and not _is_public(node)]
    kept = [node for node in tree.body if node not in hidden]
    while unused := [node for node in kept if _definitions(node) and not _is_used(node, kept)]:
        kept = [node for node in kept if node not in unused]
    lines = source.splitlines()
    pruned = (_pruned(node, kept) for node in kept)
    return "\n".join(_text(node, lines) for node in pruned if node is not None) + "\n"


def _is_check(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and any(map(_names_check, node.decorator_list))


def _is_public(node: ast.stmt) -> bool:
    assert isinstance(node, ast.FunctionDef)
    calls = [d for d in node.decorator_list if _names_check(d) and isinstance(d, ast.Call)]
    return any(
        word.arg == "public" and isinstance(word.value, ast.Constant) and word.value.value is True
        for call in calls
        for word in call.keywords
    )


def _names_check(decorator: ast.expr) -> bool:
    name = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(name, ast.Name) and name.id == check.__name__


def _definitions(node: ast.stmt) -> set[str]:
    """Return the names that a statement defines, if it does nothing else; not those of checks."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return set() if _is_check(node) else {node.name}
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)}
    return set()


def _is_used(node: ast.stmt, kept: list[ast.stmt]) -> bool:
    others = (other for other in kept if other is not node)
    return bool(_definitions(node) & {name for other in others for name in _uses(other)})


def _uses(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def _pruned(node: ast.stmt, kept: list[ast.stmt]) -> ast.stmt | None:
    """Return an import without the names that nothing uses; None where none is left."""
    if not isinstance(node, ast.Import | ast.ImportFrom):
        return node
    if isinstance(node, ast.ImportFrom) and node.module == "__future__":
        return node
    used = {name for other in kept for name in _uses(other)}
    names = [a for a in node.names if (a.asname or a.name.split(".")[0]) in used]
    if not names:
        return None
    if isinstance(node, ast.Import):
        return ast.Import(names)
    return ast.ImportFrom(node.module, names, node.level)


def _text(node: ast.stmt, lines: list[str]) -> str:
    """Return the text of a statement with the blank lines that the common format puts around it."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return ast.unparse(node)
    decorators = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    text = "\n".join(lines[start - 1 : node.end_lineno])
    apart = isinstance(node, ast.FunctionDef | ast.ClassDef)
    return f"\n\n{text}" if apart else text
