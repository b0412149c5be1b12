"""How things are spelt: dotted names, and imports by any words."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.trees import for_type_checkers

_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
"""Where statements have statements inside; the first is passed over if it is for type checkers."""


def dotted(node: ast.AST) -> str | None:
    """Give ``"a.b.c"`` for a chain of attributes that starts at a name, else None."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([node.id, *reversed(parts)])


def dotted_of(node: ast.AST, own: str | None) -> str | None:
    """Give `dotted`, where an object is asked past itself for what its class has.

    Parameters:
        node: the expression.
        own: what a method calls the object: ``type(self).all`` is ``"self.all"``, for instance.
    """
    spelt = dotted(node)
    if own is None or not isinstance(node, ast.Attribute):
        return spelt
    if spelt is not None:
        past = f"{own}.__class__."
        return f"{own}.{spelt.removeprefix(past)}" if spelt.startswith(past) else spelt
    inner: ast.expr = node
    parts: list[str] = []
    while isinstance(inner, ast.Attribute):
        parts.append(inner.attr)
        inner = inner.value
    match inner:
        case ast.Call(func=ast.Name(id="type"), args=[ast.Name(id=name)]) if name == own:
            return ".".join([own, *reversed(parts)])
    return None


def chained(node: ast.AST) -> str | None:
    """Give ``"Builder.build"`` for ``Builder().build``: most often the method that is meant."""
    if isinstance(node, ast.Call):  # called by what it gave: ``Builder()()``
        chain = dotted(node.func)
        return f"{chain}.__call__" if chain is not None else None
    if not isinstance(node, ast.Attribute):
        return None
    inner = node.value
    while isinstance(inner, ast.Call):
        chain = dotted(inner.func)
        if chain is not None:
            return f"{chain}.{node.attr}"
        inner = inner.func.value if isinstance(inner.func, ast.Attribute) else inner.func
    return None


def imported_by_string(node: ast.AST) -> str | None:
    """Give the module that ``importlib.import_module("name")`` gives, if it is that."""
    if not (isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords):
        return None
    called = dotted(node.func)
    (name,) = node.args
    if called is None or called.rpartition(".")[2] != "import_module":
        return None
    if not (isinstance(name, ast.Constant) and isinstance(name.value, str)):
        return None
    return None if name.value.startswith(".") else name.value


def imports_at_once(statement: ast.stmt) -> bool:
    """Whether a statement imports something while it runs, in some branch."""
    return any(True for _ in imports_in([statement]))


def imports_in(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Give the imports that statements do while they run, in whichever branch, by any words."""
    todo = [*statements]
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node
        assigned = assignment(node)
        if assigned is not None and imported_by_string(assigned.value) is not None:
            yield node
        if isinstance(node, FUNCTIONS):
            continue
        typing = isinstance(node, ast.If) and for_type_checkers(node)
        for name in _BLOCKS[typing:]:
            block = getattr(node, name, None)
            if isinstance(block, list):
                todo += block
