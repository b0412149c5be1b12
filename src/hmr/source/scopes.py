"""Scopes: what stands in one, and which names are its own."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import TypeAlias

from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import imported_by_string
from hmr.source.trees import children

Imported: TypeAlias = "tuple[str, str | None]"
"""A module as it is spelt, and the name that is taken from it; None for the whole module."""

_INSIDE = "@"


def name_inside(local: str, imported: Imported) -> str:
    """Give the name by which the module's Index knows what a function imports by itself.

    It can't be a name of the module, begins with the name in the function, and has no dot.

    Parameters:
        local: its name in the function.
        imported: what it stands for.
    """
    module, attribute = imported
    whole = module.replace(".", "/")
    return f"{local}{_INSIDE}{whole}" + (f":{attribute}" if attribute is not None else "")


def is_inside(name: str) -> bool:
    """Whether a name is one that `name_inside` gave."""
    return _INSIDE in name


def spelt_inside(name: str) -> str:
    """Give a name as it is spelt in the source."""
    return name.partition(_INSIDE)[0]


def imported_inside(
    body: Iterable[ast.AST], parameters: ast.arguments
) -> dict[str, tuple[Imported, ...]]:
    """Give what the names are that a function only binds by importing, in whichever branch."""
    found: dict[str, list[Imported]] = defaultdict(list)
    body = list(body)
    by_string: set[ast.AST] = set()
    for node in inside(body):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                found[alias.asname or first].append((alias.name if alias.asname else first, None))
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            for alias in node.names:
                found[alias.asname or alias.name].append((module, alias.name))
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = imported_by_string(node.value)
            if name is not None and len(node.targets) == 1:
                found[node.targets[0].id].append((name, None))
                by_string.add(node.targets[0])
    if not found:
        return {}
    own = local_names(body, parameters)
    other = _bound(body, parameters, imports=False, but=by_string)[0]
    return {name: tuple(found[name]) for name in found if name in own and name not in other}


def local_names(body: Iterable[ast.AST], parameters: ast.arguments) -> frozenset[str]:
    """Give the names that are local to a function with this body."""
    names, elsewhere = _bound(body, parameters, imports=True, but=())
    return frozenset(names - elsewhere)


def _bound(
    body: Iterable[ast.AST], parameters: ast.arguments, *, imports: bool, but: Container[ast.AST]
) -> tuple[set[str], set[str]]:
    """Give the names that a body binds, and those of them that are not its own."""
    names = {
        slot.arg
        for slot in (
            *parameters.posonlyargs,
            *parameters.args,
            *parameters.kwonlyargs,
            parameters.vararg,
            parameters.kwarg,
        )
        if slot is not None
    }
    elsewhere: set[str] = set()
    for node in inside(body):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            elsewhere.update(node.names)
        elif isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)) and imports:
            names.update(alias.asname or alias.name.partition(".")[0] for alias in node.names)
        elif (isinstance(node, ast.ExceptHandler) and node.name) or (
            isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name
        ):
            names.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.add(node.rest)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and node not in but:
            names.add(node.id)
    return names, elsewhere


def inside(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """Walk a body without going into the scopes nested in it."""
    stack = list(body)
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Lambda)):
            stack += children(node)


def decorates(body: Iterable[ast.AST], name: str) -> bool:
    """Whether a body defines a decorated function of a name, in whichever branch."""
    return any(
        isinstance(node, FUNCTIONS) and node.name == name and bool(node.decorator_list)
        for node in inside(body)
    )
