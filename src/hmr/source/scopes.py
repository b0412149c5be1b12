"""Scopes: what stands in one, and which names are its own."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from hmr.source.shape import FUNCTIONS
from hmr.source.trees import children


def local_names(body: Iterable[ast.AST], parameters: ast.arguments) -> frozenset[str]:
    """Give the names that are local to a function with this body."""
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
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update(alias.asname or alias.name.partition(".")[0] for alias in node.names)
        elif (isinstance(node, ast.ExceptHandler) and node.name) or (
            isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name
        ):
            names.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.add(node.rest)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
    return frozenset(names - elsewhere)


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
